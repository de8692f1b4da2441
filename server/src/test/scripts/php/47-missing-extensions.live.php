<?php
// on 5.6 8.2: an installed php may have them
foreach (array('gd' => 'imagecreatetruecolor', 'ftp' => 'ftp_connect', 'imap' => 'imap_open', 'soap' => 'is_soap_fault', 'pcntl' => 'pcntl_fork') as $ext => $f) {
    echo $ext, extension_loaded($ext) ? ' loaded' : ' absent', function_exists($f) ? ' defined' : ' undefined', "\n";
}
foreach (array('curl' => 'curl_init', 'openssl' => 'openssl_sign', 'zip' => 'zip_none', 'mysqli' => 'mysqli_connect', 'json' => 'json_encode') as $ext => $f) { echo $ext, extension_loaded($ext) ? ' loaded' : ' absent', function_exists($f) ? ' defined' : ' undefined', "\n"; }
$im = imagecreatetruecolor(10, 10);
echo "not reached\n";
