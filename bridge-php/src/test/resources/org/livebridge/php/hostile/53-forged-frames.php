<?php // ends: any
$channel = fopen('/dev/livebridge', 'r+');
foreach (array("999999999999\n", "-5\nxx", str_repeat("\0\xff", 5000), "5\nab", "\n\n\n", "20971520\n", "0\n", "1e9\n") as $frame) {
    fwrite($channel, $frame);
    stream_set_blocking($channel, false);
    fread($channel, 1000);
    $channel = fopen('/dev/livebridge', 'r+');
}
echo 'ended';
