<?php
// A hook as a script: the event comes as the body of a request, the answer is what it prints.
$event = json_decode(file_get_contents('php://input'), true);
echo $event['data']['args']['by'] % 2 ? '0 odd numbers are not added' : '1';
