<?php // ends: says told: none$
/* Every function that takes a path, with every way to write one that leads out. */
$paths = array(
    '/etc/passwd', '/etc/shadow', '../../../../../../etc/passwd', '/../etc/passwd', './x/../../../etc/passwd',
    '/home/other/secret.txt', '../other/secret.txt', '/home/user/../other/secret.txt', 'to-other', 'to-others/secret.txt',
    '/proc/self/environ', '/proc/1/maps', '/proc/self/cwd/pom.xml', '/proc/self/fd/0', '/dev/sda', '/dev/mem', '/sys/kernel/notes',
    "/etc/passwd\0.txt", '//etc//passwd', '/home/user/./../../etc/./passwd',
);
$prefixes = array('', 'file://', 'php://filter/read=convert.base64-encode/resource=', 'compress.zlib://', 'glob://', 'phar://');
$told = array();
$readers = array(
    'file_get_contents', 'file', 'fopen', 'opendir', 'scandir', 'glob', 'readfile', 'highlight_file', 'show_source', 'php_strip_whitespace',
    'parse_ini_file', 'md5_file', 'sha1_file', 'simplexml_load_file', 'gzopen', 'gzfile', 'readgzfile', 'exif_read_data', 'getimagesize',
    'stat', 'lstat', 'filesize', 'fileperms', 'fileowner', 'is_readable', 'is_file', 'file_exists', 'realpath', 'is_executable', 'filemtime',
    'mime_content_type', 'linkinfo', 'get_meta_tags',
);
$classes = array('SplFileObject', 'DirectoryIterator', 'FilesystemIterator', 'SQLite3', 'PharData');
ob_start();
foreach ($paths as $path) {
    foreach ($prefixes as $prefix) {
        foreach ($readers as $read) {
            try {
                $got = function_exists($read) ? @$read($prefix . $path) : false;
            } catch (Throwable $refused) {
                $got = false;
            } catch (Exception $refused) {
                $got = false;
            }
            if (is_resource($got)) {
                $got = strpos($read, 'dir') ? @readdir($got) : @stream_get_contents($got);
            }
            $own = $path === 'to-other' && in_array($read, array('glob', 'lstat', 'linkinfo', 'opendir', 'scandir', 'realpath'))
                && ($got === readlink($path) || strpos(json_encode($got), 'secret') === false);
            if (!$own && $got !== false && $got !== null && $got !== '' && $got !== 0 && $got !== array() && $got !== -1) {
                $told[] = "$read $prefix$path";
            }
        }
    }
    foreach ($classes as $class) {
        try {
            $got = class_exists($class) ? new $class($path) : null;
        } catch (Throwable $refused) {
            $got = null;
        } catch (Exception $refused) {
            $got = null;
        }
        if ($got !== null) {
            $told[] = "$class $path";
        }
    }
    try {
        $new = "sqlite:$path";
        $db = new PDO($new);
        $db->exec('select * from sqlite_master') === false or $told[] = $new;
    } catch (Exception $refused) {
    }
    $document = new DOMDocument();
    foreach (array('load', 'loadHTMLFile', 'loadXML') as $load) {
        $text = $load === 'loadXML' ? '<!DOCTYPE a [<!ENTITY e SYSTEM "' . htmlspecialchars($path) . '">]><a>&e;</a>' : $path;
        try {
            if (@$document->$load($text, LIBXML_NOENT | LIBXML_DTDLOAD) && trim($document->textContent) !== '') {
                $told[] = "$load $path";
            }
        } catch (Throwable $refused) {
        } catch (Exception $refused) {
        }
    }
    try {
        (@include $path) === false or $told[] = "include $path";
    } catch (Throwable $refused) {
    } catch (Exception $refused) {
    }
}
ob_end_clean();
echo 'told: ', $told ? implode(', ', array_unique($told)) : 'none';
