<?php // ends: time
$in = fopen('php://stdin', 'r');
while (1) {
    $read = array($in);
    $none = null;
    @stream_select($read, $none, $none, 1000);
    fgets($in);
}
