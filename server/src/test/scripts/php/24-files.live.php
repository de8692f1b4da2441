<?php
$home = getenv('HOME'); $dir = "$home/plugin data";
mkdir($dir, 0755); mkdir("$dir/deep/er", 0700, true);
file_put_contents("$dir/a.txt", "one\ntwo\nthree\n"); file_put_contents("$dir/a.txt", "four\n", FILE_APPEND | LOCK_EX);
echo filesize("$dir/a.txt"), ' ', count(file("$dir/a.txt", FILE_IGNORE_NEW_LINES)), ' ', is_writable($dir) ? 'w' : 'r', "\n";
$f = fopen("$dir/a.txt", 'r+'); fseek($f, 4); echo fgets($f); fwrite($f, 'THREE'); rewind($f); echo fread($f, 13), "\n"; echo ftell($f), feof($f) ? 'e' : 'm', "\n"; ftruncate($f, 5); fclose($f);
echo file_get_contents("$dir/a.txt"), "|", rename("$dir/a.txt", "$dir/b.txt") ? 'moved' : 'not', copy("$dir/b.txt", "$dir/deep/c.txt") ? ' copied' : ' not', "\n";
$names = scandir($dir); sort($names); echo implode(',', $names), "\n";
$it = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($dir, FilesystemIterator::SKIP_DOTS), RecursiveIteratorIterator::CHILD_FIRST);
$found = array(); foreach ($it as $p) { $found[] = substr($p->getPathname(), strlen($dir)) . ($p->isDir() ? '/' : ''); } sort($found); echo implode(' ', $found), "\n";
$csv = fopen("$dir/x.csv", 'w+'); fputcsv($csv, array('a b', 'c"d', '1,2')); rewind($csv); print_r(fgetcsv($csv)); fclose($csv);
$t = tempnam(sys_get_temp_dir(), 'pl'); echo strlen(basename($t)) > 2 ? 'temp' : '', ' ', unlink($t) ? 'gone' : 'left', "\n";
echo touch("$dir/t", 1000000000) ? date('Y', filemtime("$dir/t")) : 'no', ' ', is_link("$dir/t") ? 'link' : 'plain', ' ', pathinfo('/x/y.tar.gz', PATHINFO_EXTENSION), "\n";
var_dump(@file_get_contents("$dir/none"), @fopen('/etc/shadow-none', 'r'), @unlink("$dir/none"), @rmdir($dir));
print_r(parse_ini_string("[s]\na=1\nb=\"x y\"\nc[]=1\nc[]=2", true));
var_dump(chmod($dir, 0755), @chmod("$dir/none", 0600), realpath("$dir/deep/..") === $dir);
