<?php
// A dynamic DNS updater: look for the line, change it or add it, read it back, remove it.
$cpanel = new CPANEL();
$domain = 'example.com';
function find($c, $domain, $name) {
    $z = $c->api2('ZoneEdit', 'fetchzone_records', array('domain' => $domain, 'type' => 'A', 'customonly' => 0));
    foreach ($z['cpanelresult']['data'] as $r) { if ($r['name'] == $name . '.' . $domain . '.') return $r; }
    return null;
}
$cpanel->api2('ZoneEdit', 'add_zone_record', array('domain' => $domain, 'name' => 'dyn', 'type' => 'A', 'address' => '192.0.2.1', 'ttl' => 300));
$r = find($cpanel, $domain, 'dyn');
echo $r['address'], ' ', $r['ttl'], "\n";
$cpanel->api2('ZoneEdit', 'edit_zone_record', array('domain' => $domain, 'line' => $r['line'], 'name' => 'dyn', 'type' => 'A', 'address' => '192.0.2.99', 'ttl' => 300));
$r = find($cpanel, $domain, 'dyn');
echo $r['address'], "\n";
$x = $cpanel->api2('ZoneEdit', 'remove_zone_record', array('domain' => $domain, 'line' => $r['line']));
echo $x['cpanelresult']['data'][0]['result']['status'], ' ', find($cpanel, $domain, 'dyn') === null ? 'gone' : 'still there', "\n";
