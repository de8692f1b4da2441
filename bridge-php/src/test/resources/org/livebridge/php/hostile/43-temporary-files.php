<?php // ends: output
$all = array();
while (1) {
    $all[] = $file = fopen('php://temp/maxmemory:0', 'w+');
    fwrite($file, str_repeat('x', 1000000));
}
