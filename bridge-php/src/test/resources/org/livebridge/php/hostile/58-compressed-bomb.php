<?php // ends: memory
$part = gzencode(str_repeat("\0", 2000000), 9);
file_put_contents('bomb.gz', str_repeat($part, 500));
echo strlen(file_get_contents('compress.zlib://bomb.gz'));
