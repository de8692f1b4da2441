<?php
// on 5.6 8.2: only the embedded engine refuses
set_error_handler(function ($no, $text, $file, $line) { echo preg_replace('/\(host[^)]*\)/', '', "warning: " . strtr($text, array("failed to" => "Failed to", "unable to" => "Unable to")) . " (line $line)"), "\n"; return true; });
var_dump(file_get_contents('http://refused.test/x'));
var_dump(fsockopen('refused.test', 25, $errno, $errstr, 1), $errno > 0, $errstr);
var_dump(stream_socket_client('ssl://refused.test:443', $errno, $errstr, 1), strpos($errstr, '--allow-net') > 0);
$ch = curl_init('https://refused.test/'); var_dump(curl_exec($ch), curl_errno($ch)); echo curl_error($ch), "\n";
$ch = curl_init('https://refused.test/'); var_dump(curl_exec($ch));
