<?php // ends: any
$frame = "1000\n" . str_repeat('<', 1000);
$channel = fopen('/dev/livebridge', 'r+');
stream_set_write_buffer($channel, 0);
while (fwrite($channel, $frame));
echo 'refused';
