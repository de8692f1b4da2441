<?php
// State that lasts between calls and generations.
function visits($c) { $r = $c->api2('NVData', 'get', array('names' => 'visits')); return (int) $r['cpanelresult']['data'][0]['value']; }
$cpanel = new CPANEL();
for ($i = 0; $i < 3; $i++) { $cpanel->api1('NVData', 'set', array('visits', (string) (visits($cpanel) + 1))); }
echo visits($cpanel), "\n";
$u = $cpanel->uapi('NVData', 'get', array('names' => 'visits|other'));
foreach ($u['cpanelresult']['result']['data'] as $pair) { echo $pair['name'], '=', var_export($pair['value'], true), "\n"; }
