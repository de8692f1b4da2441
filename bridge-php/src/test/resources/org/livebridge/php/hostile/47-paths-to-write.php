<?php // ends: says changed: none$
/* Every function that changes something at a path. */
$changed = array();
$paths = array(
    '/etc/passwd', '/etc/new', '/new', '/', '/home', '/home/user', '/home/other', '/home/other/secret.txt', '/home/other/new', '../other/new',
    'to-other', 'to-others/new', 'to-others/secret.txt', '/usr/local/cpanel/php/cpanel.php', '/usr/local/cpanel/new', '/dev/new',
);
file_put_contents('own', 'own');
foreach ($paths as $path) {
    foreach (array('rmdir', 'mkdir', 'touch') as $change) {
        @$change($path) and $path !== 'to-other' and $path !== '/home/user' and $changed[] = "$change $path";
    }
    if (strpos($path, 'to-other') !== 0 || strpos($path, '/')) {
        @unlink($path) and $changed[] = "unlink $path";
        @rename($path, 'mine') and $changed[] = "rename from $path";
        @rename('own', $path) and $changed[] = "rename to $path";
    }
    @file_put_contents($path, 'x') and $changed[] = "file_put_contents $path";
    @file_put_contents("php://filter/write=string.rot13/resource=$path", 'x') and $changed[] = "filter $path";
    @file_put_contents("compress.zlib://$path", 'x') and $changed[] = "compress.zlib $path";
    @fopen($path, 'a') and $changed[] = "fopen $path";
    @fopen($path, 'x') and $changed[] = "fopen x $path";
    @copy('own', $path) and $changed[] = "copy to $path";
    @copy($path, 'own2') and strpos($path, '/usr/local/cpanel/php') !== 0 and $changed[] = "copy from $path";
    @link($path, 'own3') and $changed[] = "link $path";
    @link('own', $path) and $changed[] = "link to $path";
    @symlink('own', $path) and $changed[] = "symlink to $path";
    @chmod($path, 0777) and strpos($path, 'etc') and $changed[] = "chmod $path";
    @move_uploaded_file('own', $path) and $changed[] = "move_uploaded_file $path";
    $name = @tempnam($path, 'x');
    $name and strpos($name, '/tmp/') !== 0 and strpos($name, '/home/user') !== 0 and $changed[] = "tempnam $name";
    try {
        $db = new PDO("sqlite:$path");
        @$db->exec('create table t (a)') === false or $changed[] = "sqlite $path";
    } catch (Exception $refused) {
    }
}
echo 'changed: ', $changed ? implode(', ', $changed) : 'none';
