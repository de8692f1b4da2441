<?php // ends: any
json_decode(str_repeat('[', 100000) . str_repeat(']', 100000), true, 200000);
$x = array();
for ($i = 0; $i < 20000; $i++) {
    $x = array($x);
}
echo strlen(serialize($x)), strlen(var_export($x, true)), strlen(json_encode($x, 0, 100000) ?: '');
$x = null;
echo 'ended';
