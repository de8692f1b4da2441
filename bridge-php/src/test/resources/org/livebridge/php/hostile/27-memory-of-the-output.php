<?php // ends: memory
ob_start();
while (1) {
    ob_start();
    echo str_repeat('x', 100000);
}
