<?php // ends: time
while (1) {
    $x = range(1, 2000);
    usort($x, function ($a, $b) { return mt_rand(-1, 1); });
}
