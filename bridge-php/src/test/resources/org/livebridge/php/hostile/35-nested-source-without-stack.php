<?php // ends: any
eval('$x = ' . str_repeat('-', 200000) . '1;');
eval(str_repeat('if (1) ', 100000) . ';');
eval('$x = ' . str_repeat('1 . ', 200000) . '1;');
echo 'ended';
