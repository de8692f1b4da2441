<?php // ends: memory
ini_set('memory_limit', -1);
$x = str_repeat('x', 2000000000);
echo strlen($x);
