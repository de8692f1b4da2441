<?php // ends: memory
$x = str_repeat('x', 1000);
while (1) {
    $x .= $x;
}
