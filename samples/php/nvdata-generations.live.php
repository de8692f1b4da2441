<?php
// Written by API 1, read by API 2 and UAPI: one store behind three generations.
$cpanel = new CPANEL();
$cpanel->api1('NVData', 'set', array('colour', 'blue'));
$two = $cpanel->api2('NVData', 'get', array('names' => 'colour'));
$three = $cpanel->uapi('NVData', 'get', array('names' => 'colour'));
printf("%s %s\n", $two['cpanelresult']['data'][0]['value'], $three['cpanelresult']['result']['data'][0]['value']);
$cpanel->uapi('NVData', 'set', array('names' => 'colour', 'colour' => 'green'));
$one = $cpanel->api1('NVData', 'get', array('colour'));
echo $one['cpanelresult']['data']['result'], "\n";
