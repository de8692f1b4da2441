<?php // ends: any
$channel = fopen('/dev/livebridge', 'r+');
stream_set_write_buffer($channel, 0);
while (fwrite($channel, str_repeat('1', 8192)));
echo 'refused';
