<?php // ends: any
@unserialize('a:1000000000:{i:0;i:1;');
@unserialize('s:2000000000:"x";');
@unserialize('O:8:"stdClass":1000000000:{}');
@unserialize(str_repeat('a:1:{i:0;', 200000));
@unserialize('x:i:1;O:8:"stdClass":0:{};m:a:0:{}');
@unserialize('C:11:"ArrayObject":37:{x:i:0;a:1:{i:0;R:1;};m:a:0:{}}');
echo 'ended';
