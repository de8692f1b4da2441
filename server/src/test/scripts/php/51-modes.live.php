<?php
/* Modes of files, as file managers show and set them. */
function mode($path)
{
    clearstatcache();
    return substr(sprintf('%o', fileperms($path)), -4);
}
$folder = getenv('HOME') . '/modes';
mkdir($folder);
$file = $folder . '/page.html';
file_put_contents($file, 'page');
echo mode($folder), ' ', mode($file), ' ', is_executable($file) ? 'x' : '-', is_writable($file) ? 'w' : '-', "\n";
var_dump(chmod($file, 0750), mode($file), is_executable($file));
var_dump(chmod($file, 0604), mode($file), is_executable($file));
mkdir($folder . '/private', 0700);
echo mode($folder . '/private'), "\n";
umask(077);
file_put_contents($folder . '/secret', 's');
mkdir($folder . '/hidden');
echo mode($folder . '/secret'), ' ', mode($folder . '/hidden'), "\n";
umask(022);
echo mode(tempnam($folder, 't')), "\n";
var_dump(@chmod($folder . '/nothing', 0644));
$stat = stat($file);
echo $stat['size'], ' ', $stat['nlink'], ' ', decoct($stat['mode']), "\n";
link($file, $folder . '/again.html');
clearstatcache();
$stat = stat($file);
echo $stat['nlink'], ' ', fileinode($file) === fileinode($folder . '/again.html') ? 'same' : 'other', "\n";
touch($file, 1000000000, 1100000000);
clearstatcache();
echo filemtime($file), ' ', fileatime($file), "\n";
symlink('page.html', $folder . '/link');
echo readlink($folder . '/link'), ' ', lstat($folder . '/link')['size'], ' ', filetype($folder . '/link'), "\n";
