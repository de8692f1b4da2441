<?php // ends: output
$file = fopen('big', 'w+');
ftruncate($file, 1 << 30);
fseek($file, 1 << 30);
fwrite($file, 'x');
echo 'never';
