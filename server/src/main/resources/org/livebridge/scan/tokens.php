<?php
// Tokens of PHP files, as PHP's own tokenizer gives them: first a line with the kind of each number, then one line of JSON a file.
// Kinds: s string, i text with variables, v variable, w word, h HTML outside of PHP, - left out; a number without a kind is a word or a sign by its first letter.
// Nothing is done token by token here: PHP's interpreter in the bridge would take most of a scan's time for it.
echo json_encode([T_CONSTANT_ENCAPSED_STRING => 's', T_ENCAPSED_AND_WHITESPACE => 'i', T_VARIABLE => 'v', T_LNUMBER => 'w', T_DNUMBER => 'w', T_INLINE_HTML => 'h',
    T_NAME_FULLY_QUALIFIED => 'w', T_WHITESPACE => '-', T_COMMENT => '-', T_DOC_COMMENT => '-', T_OPEN_TAG => '-', T_OPEN_TAG_WITH_ECHO => '-', T_CLOSE_TAG => '-']), "\n";
foreach (file(getenv('LIVEBRIDGE_LIST'), FILE_IGNORE_NEW_LINES) as $file) {
    echo json_encode(@token_get_all((string) @file_get_contents($file)), JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}
