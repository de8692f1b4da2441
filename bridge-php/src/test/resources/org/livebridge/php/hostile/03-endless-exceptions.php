<?php // ends: time
while (1) {
    try {
        throw new Exception('again');
    } catch (Exception $e) {
        eval('$x = 1;');
    }
}
