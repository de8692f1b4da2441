<?php // ends: time
while (1) {
    $a = array();
    for ($i = 0; $i < 1000000; $i++) {
        $a[$i << 16] = 0;
    }
    $a = null;
}
