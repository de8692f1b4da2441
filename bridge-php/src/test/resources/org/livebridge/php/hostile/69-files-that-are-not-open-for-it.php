<?php // ends: says ended$
file_put_contents('own', 'own');
$file = fopen('own', 'r');
@ftruncate($file, 1);
@fwrite($file, 'x');
@fseek($file, -100);
@fseek($file, PHP_INT_MAX);
@ftruncate($file, 0);
@fseek(fopen('own', 'r+'), -1, SEEK_CUR);
@flock($file, 99);
@touch('own', -1, PHP_INT_MAX);
@fread(fopen('own', 'a'), 10);
@copy('own', 'own');
@rename('own', 'own');
echo 'ended';
