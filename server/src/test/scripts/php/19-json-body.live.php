<?php
header('Content-Type: application/json');
$in = json_decode(file_get_contents('php://input'), true);
if (json_last_error() !== JSON_ERROR_NONE) { http_response_code(400); echo json_encode(array('error' => 'bad json')); exit; }
$cpanel = new CPANEL();
$answer = $cpanel->uapi($in['module'], $in['function'], $in['args']);
echo json_encode(array(
    'status' => $answer['cpanelresult']['result']['status'],
    'data' => array_keys($answer['cpanelresult']['result']['data']),
    'unicode' => "\xc3\xa9", 'float' => 0.1, 'big' => 1234567890, 'empty' => new stdClass(), 'null' => null,
), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE), "\n";
var_dump(json_decode('{"a":{"b":[1,2.5,"x",true,null]}}')->a->b, json_decode('[1', true), json_last_error());
