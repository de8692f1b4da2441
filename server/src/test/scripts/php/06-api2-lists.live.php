<?php
$cpanel = new CPANEL();
$domains = $cpanel->api2('DomainLookup', 'getbasedomains', array());
foreach ($domains['cpanelresult']['data'] as $d) { echo $d['domain'], "\n"; }
echo count($domains['cpanelresult']['data']), ' ', $domains['cpanelresult']['event']['result'], ' ', isset($domains['cpanelresult']['error']) ? 'error' : 'fine', "\n";
$bad = $cpanel->api2('ZoneEdit', 'fetchzone_records', array('domain' => 'not-mine.example'));
echo is_array($bad['cpanelresult']['data']) ? 'a list' : gettype($bad['cpanelresult']['data']), ' ', count($bad['cpanelresult']['data']) >= 0 ? 'countable' : '', "\n";
$roots = $cpanel->api2('DomainLookup', 'getdocroots');
echo basename($roots['cpanelresult']['data'][0]['docroot']), "\n";
