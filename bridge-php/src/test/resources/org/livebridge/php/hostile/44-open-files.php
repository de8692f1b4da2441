<?php // ends: says refused after \d+
$open = array();
while (count($open) < 100000 && ($file = @fopen(__FILE__, 'r'))) {
    $open[] = $file;
}
echo 'refused after ', count($open);
