<?php // ends: says set: none$
$set = array();
$tries = array(
    'open_basedir' => '/', 'extension_dir' => '/tmp', 'allow_url_include' => '1', 'auto_prepend_file' => '/etc/passwd', 'sendmail_path' => '/bin/sh',
    'enable_dl' => '1', 'disable_functions' => 'strlen',
);
foreach ($tries as $name => $value) {
    $before = ini_get($name);
    @ini_set($name, $value) !== false && ini_get($name) !== $before && $name !== 'open_basedir' and $set[] = $name;
}
(@include 'data:text/plain,<?php echo 1;') and $set[] = 'include of data';
(@include 'http://127.0.0.1/x.php') and $set[] = 'include over http';
echo 'set: ', $set ? implode(', ', $set) : 'none';
