<?php
// on 5.6 8.2: the installed php here has no curl
$base = getenv('TEST_URL');
$ch = curl_init();
curl_setopt_array($ch, array(CURLOPT_URL => $base . '/echo?x=1', CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 10, CURLOPT_SSL_VERIFYPEER => 0, CURLOPT_SSL_VERIFYHOST => 0, CURLOPT_USERAGENT => 'plugin/1.0'));
echo curl_exec($ch);
$info = curl_getinfo($ch);
echo $info['http_code'], ' ', $info['content_type'], ' ', curl_errno($ch), ' ', var_export(curl_error($ch), true), ' ', $info['size_download'], "\n";
curl_setopt($ch, CURLOPT_POST, 1);
curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(array('a' => '1 2', 'b' => 'é')));
curl_setopt($ch, CURLOPT_HTTPHEADER, array('X-Own: yes', 'Accept: application/json', 'Authorization: cpanel user:TOKEN'));
echo curl_exec($ch);
curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'DELETE');
curl_setopt($ch, CURLOPT_USERPWD, 'me:secret');
curl_setopt($ch, CURLOPT_HTTPHEADER, array());
echo curl_exec($ch);
curl_close($ch);
$ch = curl_init($base . '/redirect');
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_FOLLOWLOCATION, true);
curl_setopt($ch, CURLOPT_HEADER, true);
$answer = curl_exec($ch);
echo substr_count($answer, 'HTTP/1.1 '), ' ', substr(curl_getinfo($ch, CURLINFO_EFFECTIVE_URL), strlen($base)), ' ', curl_getinfo($ch, CURLINFO_REDIRECT_COUNT), ' ', substr($answer, 0, 12), ' ', curl_getinfo($ch, CURLINFO_HEADER_SIZE) === strpos($answer, "GET /echo") ? 'cut' : 'off', "\n";
$ch = curl_init($base . '/redirect');
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_exec($ch);
echo curl_getinfo($ch, CURLINFO_HTTP_CODE), ' ', substr(curl_getinfo($ch, CURLINFO_REDIRECT_URL), strlen($base)), "\n";
$ch = curl_init($base . '/missing'); curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1); curl_setopt($ch, CURLOPT_FAILONERROR, 1);
var_dump(curl_exec($ch), curl_errno($ch), curl_error($ch));
$ch = curl_init($base . '/chunked'); curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1); echo strlen(curl_exec($ch)), "\n";
$ch = curl_init($base . '/gzip'); curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1); curl_setopt($ch, CURLOPT_ENCODING, ''); echo curl_exec($ch), "\n";
$ch = curl_init($base . '/slow'); curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1); curl_setopt($ch, CURLOPT_TIMEOUT_MS, 300); var_dump(curl_exec($ch), curl_errno($ch));
file_put_contents(getenv('HOME') . '/up.txt', 'file body');
$ch = curl_init($base . '/echo'); curl_setopt($ch, CURLOPT_POSTFIELDS, array('plain' => 'v', 'f' => new CURLFile(getenv('HOME') . '/up.txt', 'text/plain', 'up.txt')));
curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1); $answer = curl_exec($ch);
echo strpos($answer, 'filename="up.txt"') ? 'file ' : 'no file ', strpos($answer, 'file body') ? 'sent' : 'lost', "\n";
$to = fopen(getenv('HOME') . '/down.txt', 'w'); $ch = curl_init($base . '/echo'); curl_setopt($ch, CURLOPT_FILE, $to); var_dump(curl_exec($ch)); fclose($to); echo file_get_contents(getenv('HOME') . '/down.txt');
$ch = curl_init($base . '/echo'); $seen = ''; curl_setopt($ch, CURLOPT_HEADERFUNCTION, function ($c, $line) use (&$seen) { $seen .= $line; return strlen($line); }); curl_setopt($ch, CURLOPT_NOBODY, true); curl_exec($ch); echo strtok($seen, "\r\n"), "\n";
$ch = curl_init('http://refused.test/'); curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1); var_dump(@curl_exec($ch), curl_errno($ch), strpos(curl_error($ch), '--allow-net refused.test') > 0);
$ch = curl_init('gopher://x/'); curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1); var_dump(curl_exec($ch), curl_errno($ch));
$mh = curl_multi_init(); $all = array(); foreach (array('a', 'b') as $n) { $all[$n] = curl_init("$base/echo?$n"); curl_setopt($all[$n], CURLOPT_RETURNTRANSFER, 1); curl_multi_add_handle($mh, $all[$n]); }
do { curl_multi_exec($mh, $running); curl_multi_select($mh); } while ($running > 0);
foreach ($all as $c) { echo strtok(curl_multi_getcontent($c), "\n"), "\n"; curl_multi_remove_handle($mh, $c); }
