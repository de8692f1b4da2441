<?php
$cpanel = new CPANEL();
$cpanel->api1('setvar', '', array('dprefix' => '../'));
$cpanel->api1('setvar', '', 'dprefix=../');
$r = $cpanel->api1('Branding', 'include', array('stdheader.html'));
var_dump(is_string($r['cpanelresult']['data']['result']));
$m = $cpanel->api1('CustInfo', 'getemail', '');
var_dump(is_string($m['cpanelresult']['data']['result']), $m['cpanelresult']['event']['result']);
$cpanel->api1('NVData', 'set', array('shade', 'dark green'));
$g = $cpanel->api1('NVData', 'get', array('shade'));
echo $g['cpanelresult']['data']['result'], "\n";
echo $cpanel->get_result(), "\n";
