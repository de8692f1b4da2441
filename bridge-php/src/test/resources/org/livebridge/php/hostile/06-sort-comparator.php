<?php // ends: time
$x = range(1, 10);
usort($x, function ($a, $b) { while (1); });
