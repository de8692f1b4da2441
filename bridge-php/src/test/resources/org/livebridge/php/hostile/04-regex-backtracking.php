<?php // ends: time
ini_set('pcre.backtrack_limit', PHP_INT_MAX);
ini_set('pcre.recursion_limit', 2000);
while (1) {
    preg_match('/(?:\D+|<\d+>)*[!?]/', str_repeat('foobar ', 20));
    preg_match('/^(?:(\w+?)+?)+?\1\1\1c$/', str_repeat('ab', 300));
    preg_match('/(a+)+$/', str_repeat('a', 40) . 'b');
}
