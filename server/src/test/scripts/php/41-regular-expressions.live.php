<?php
preg_match('/(?<user>[\w.+-]+)@(?<domain>[\w-]+(?:\.[\w-]+)+)/', 'write to a.b+c@mail.example.com now', $m); echo $m['user'], ' ', $m['domain'], "\n";
echo preg_replace_callback('/\b[a-z]/', function ($m) { return strtoupper($m[0]); }, 'every word here'), ' ', preg_replace('/(a)(b)?/', '[$1|$2]', 'ab a'), "\n";
print_r(preg_split('/[\s,]+/', "a, b  c,d", -1, PREG_SPLIT_NO_EMPTY)); echo preg_match_all('/\d+/', 'a1b22c333', $all), ' ', implode(',', $all[0]), "\n";
echo preg_quote('a.b*c?[d]'), ' ', implode(',', preg_grep('/^x/', array('xa', 'b', 'xc'))), ' ', preg_match('/^\p{Lu}\p{L}+$/u', "\xc3\x89cole"), "\n";
echo preg_replace('~/+~', '/', '//a///b'), ' ', preg_match('/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/', '192.0.2.255'), ' ', var_export(@preg_match('/(/', 'x'), true), "\n";
var_dump(preg_match('/(?:\D+|<\d+>)*[!?]/', 'foobar foobar foobar'), preg_last_error() === PREG_BACKTRACK_LIMIT_ERROR || preg_last_error() === PREG_NO_ERROR);
echo sprintf('%s', strrev('abc')), ' ', ucwords('hello big-world'), ' ', wordwrap('a long line of text', 8, "\n", true), "\n";
echo similar_text('World', 'Word'), levenshtein('kitten', 'sitting'), soundex('Robert'), metaphone('Thompson'), ' ', number_format(1234567.891, 2, ',', '.'), ' ', money(5), "\n";
function money($x) { return sprintf('$%01.2f', $x); }
