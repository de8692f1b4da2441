<?php // ends: memory
$x = new SplFixedArray(100000000);
$y = range(1, 100000000);
echo count($x), count($y);
