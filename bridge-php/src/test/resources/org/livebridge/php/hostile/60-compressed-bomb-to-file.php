<?php // ends: output
$part = gzencode(str_repeat("\0", 2000000), 9);
file_put_contents('bomb.gz', str_repeat($part, 500));
copy('compress.zlib://bomb.gz', 'out');
