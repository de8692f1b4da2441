<?php // ends: time
$a = str_repeat('abcdefghij', 2000);
$b = str_repeat('jihgfedcba', 2000);
while (1) {
    similar_text($a, $b);
    array_product(array_fill(0, 100000, 1));
    str_replace('a', 'bb', $a);
    md5($a);
}
