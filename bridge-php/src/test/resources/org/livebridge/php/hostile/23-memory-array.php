<?php // ends: memory
$x = array();
while (1) {
    $x[] = str_repeat('x', 1000000);
}
