<?php // ends: any
eval('$x = ' . str_repeat('[', 50000) . str_repeat(']', 50000) . ';');
echo 'ended';
