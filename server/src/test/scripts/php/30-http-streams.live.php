<?php
// on 5.6 8.2 native
$base = getenv('TEST_URL');
echo strtok(file_get_contents($base . '/echo?q=1'), "\n"), ' ', $http_response_header[0], "\n";
$context = stream_context_create(array('http' => array('method' => 'POST', 'header' => "Content-Type: application/x-www-form-urlencoded\r\nX-Own: 1", 'content' => 'a=b', 'timeout' => 10)));
$text = file_get_contents($base . '/echo', false, $context);
echo strtok($text, "\n"), ' ', strpos($text, 'x-own: 1') ? 'own' : 'none', ' ', strpos($text, "\na=b") ? 'body' : 'none', "\n";
echo strtok(file_get_contents($base . '/redirect'), "\n"), "\n";
var_dump(@file_get_contents($base . '/missing'), $http_response_header[0]);
$quiet = stream_context_create(array('http' => array('ignore_errors' => true)));
echo file_get_contents($base . '/missing', false, $quiet), "\n";
$f = fopen($base . '/lines', 'r'); $n = 0; while (($line = fgets($f)) !== false) $n++; echo $n, "\n"; fclose($f);
$p = parse_url($base);
$s = fsockopen($p['host'], $p['port'], $errno, $errstr, 5);
fwrite($s, "GET /echo?raw HTTP/1.0\r\nHost: x\r\n\r\n"); $all = ''; while (!feof($s)) $all .= fread($s, 100); fclose($s);
echo strpos($all, 'GET /echo?raw') > 0 ? 'raw' : 'nothing', ' ', $errno, var_export($errstr, true), "\n";
$s = stream_socket_client("tcp://{$p['host']}:{$p['port']}", $errno, $errstr, 5);
stream_set_timeout($s, 0, 200000); var_dump(fgets($s)); $m = stream_get_meta_data($s); var_dump($m['timed_out'], $m['eof']); fclose($s);
echo copy($base . '/lines', getenv('HOME') . '/copied') ? filesize(getenv('HOME') . '/copied') : 'not copied', "\n";
print_r(array_slice(get_headers($base . '/missing'), 0, 1));
