<?php // ends: output
$file = fopen('big', 'w');
while (1) {
    fwrite($file, str_repeat('x', 65536));
}
