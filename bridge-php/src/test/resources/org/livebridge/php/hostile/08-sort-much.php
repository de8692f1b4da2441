<?php // ends: time
while (1) {
    $x = range(1, 50000);
    shuffle($x);
    sort($x);
}
