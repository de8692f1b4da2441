<?php // ends: says read: 0$
$read = 0;
foreach (array('/etc', '/etc/passwd', '../../../../../etc/passwd', '/proc', '/home/other', '../other', 'link') as $target) {
    @unlink('link');
    @symlink($target, 'link');
    foreach (array('link', 'link/passwd', 'link/self/environ', 'link/secret.txt') as $path) {
        $read += @file_get_contents($path) ? 1 : 0;
        $read += @scandir($path) ? 1 : 0;
        $read += @file_put_contents($path, 'x') && @file_get_contents('/home/other/secret.txt') ? 1 : 0;
        $read += @opendir($path) ? 1 : 0;
    }
    @mkdir('sub');
    @unlink('sub/up');
    @symlink("../$target", 'sub/up');
    $read += @file_get_contents('sub/up/passwd') ? 1 : 0;
}
@link('/etc/passwd', 'hard') and $read++;
echo "read: $read";
