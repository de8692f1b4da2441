<?php // ends: any
@preg_match('/' . str_repeat('(', 20000) . 'a' . str_repeat(')', 20000) . '/', 'a');
ini_set('pcre.recursion_limit', PHP_INT_MAX);
ini_set('pcre.backtrack_limit', PHP_INT_MAX);
echo @preg_match('/^(\((?1)*\))$/', str_repeat('(', 3000) . str_repeat(')', 3000));
echo @preg_match('/(.|\n)*x/', str_repeat('a', 200000)), 'ended';
