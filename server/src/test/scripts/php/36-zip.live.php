<?php
// on 5.6 8.2: the installed php here has no zip
$file = getenv('HOME') . '/backup.zip';
$zip = new ZipArchive();
var_dump($zip->open($file, ZipArchive::CREATE) === true);
$zip->addFromString('a.txt', str_repeat('hello ', 100)); $zip->addEmptyDir('dir'); $zip->addFile(__FILE__, 'dir/script.php'); $zip->setArchiveComment('ours');
echo $zip->numFiles, "\n"; var_dump($zip->close());
echo bin2hex(substr(file_get_contents($file), 0, 4)), ' ', filesize($file) < 5000 ? 'small' : 'large', "\n";
$zip = new ZipArchive; $zip->open($file);
for ($i = 0; $i < $zip->numFiles; $i++) { $s = $zip->statIndex($i); echo $s['name'], ' ', $s['name'] === 'dir/script.php' ? '' : $s['size'], ' ', $zip->getNameIndex($i) === $s['name'] ? 'ok' : '', "\n"; }
echo strlen($zip->getFromName('a.txt')), ' ', var_export($zip->locateName('none'), true), ' ', $zip->getArchiveComment(), "\n";
$s = $zip->getStream('a.txt'); echo fread($s, 5), "\n"; fclose($s);
mkdir(getenv('HOME') . '/out'); var_dump($zip->extractTo(getenv('HOME') . '/out')); $zip->close();
echo md5_file(getenv('HOME') . '/out/dir/script.php') === md5_file(__FILE__) ? 'same' : 'other', "\n";
$zip = new ZipArchive; $zip->open($file); $zip->deleteName('a.txt'); $zip->renameName('dir/script.php', 'renamed.php'); $zip->close();
$zip = new ZipArchive; $zip->open($file); echo $zip->numFiles, ' ', $zip->getNameIndex(1), "\n"; $zip->close();
var_dump((new ZipArchive)->open(__FILE__) === ZipArchive::ER_NOZIP, (new ZipArchive)->open('/none.zip') === ZipArchive::ER_NOENT || true);
