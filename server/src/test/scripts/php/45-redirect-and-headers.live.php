<?php
header('Location: other.live.php?x=1', true, 302);
header('X-Plugin: one'); header('X-Plugin: two', false);
setcookie('seen', '1', 0, '/', '', true, true);
$told = array(http_response_code(), headers_sent() ? 'sent' : 'not sent');
foreach (headers_list() as $h) if (stripos($h, 'x-powered') !== 0) $told[] = strtolower($h);
header_remove('X-Plugin'); header('HTTP/1.1 404 Not Found'); $told[] = http_response_code();
echo implode("\n", $told), "\n", headers_sent() ? 'sent' : 'not sent', "\n";
exit;
