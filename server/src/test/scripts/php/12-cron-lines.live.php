<?php
$cpanel = new CPANEL();
$cpanel->api2('Cron', 'add_line', array('command' => '/usr/bin/true # mine', 'minute' => '*/5', 'hour' => '*', 'day' => '*', 'month' => '*', 'weekday' => '*'));
$cpanel->api2('Cron', 'add_line', array('command' => '/usr/bin/false', 'minute' => '0', 'hour' => '3', 'day' => '*', 'month' => '*', 'weekday' => '0'));
$lines = $cpanel->api2('Cron', 'fetchcron');
foreach ($lines['cpanelresult']['data'] as $l) {
    if (isset($l['command'])) { echo $l['minute'], ' ', $l['hour'], ' ', $l['weekday'], ' ', $l['command'], "\n"; }
}
foreach (array_reverse($lines['cpanelresult']['data']) as $l) {
    if (isset($l['command']) && strpos($l['command'], '# mine')) { $cpanel->api2('Cron', 'remove_line', array('line' => $l['commandnumber'])); }
}
$left = $cpanel->api2('Cron', 'fetchcron');
$n = 0;
foreach ($left['cpanelresult']['data'] as $l) { if (!empty($l['command'])) $n++; }
echo $n, "\n";
