<?php // ends: memory
$bomb = gzcompress(gzcompress(str_repeat("\0", 3000000), 9), 9);
$all = array();
while (1) {
    $all[] = gzuncompress(gzuncompress($bomb));
}
