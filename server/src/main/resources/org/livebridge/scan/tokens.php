<?php
// Tokens of PHP files, as PHP itself sees them: one line of JSON a file, comments and blanks left out.
// Kinds: s string, i text with variables, v variable, w word, o sign, h HTML outside of PHP.
const KINDS = [T_STRING => 'w', T_VARIABLE => 'v', T_LNUMBER => 'w', T_DNUMBER => 'w', T_NAME_QUALIFIED => 'w', T_NAME_FULLY_QUALIFIED => 'w',
    T_ARRAY => 'w', T_NEW => 'w', T_FUNCTION => 'w', T_CONST => 'w', T_INLINE_HTML => 'h', T_ENCAPSED_AND_WHITESPACE => 'i'];
const SKIP = [T_WHITESPACE => 1, T_COMMENT => 1, T_DOC_COMMENT => 1, T_OPEN_TAG => 1, T_OPEN_TAG_WITH_ECHO => 1, T_CLOSE_TAG => 1];

function tokens(string $code): array
{
    $out = [];
    $line = 1;
    foreach (@token_get_all($code) as $t) {
        if (!is_array($t)) {
            $out[] = ['o', $t, $line];
            continue;
        }
        $id = $t[0];
        if (isset(SKIP[$id])) {
            continue;
        }
        $line = $t[2];
        if ($id === T_CONSTANT_ENCAPSED_STRING) {
            $plain = substr($t[1], 1, -1);
            $out[] = ['s', strpos($plain, '\\') === false ? $plain : ($t[1][0] === "'" ? strtr($plain, ["\\'" => "'", '\\\\' => '\\']) : stripcslashes($plain)), $line];
        } else {
            $out[] = [KINDS[$id] ?? (ctype_alpha($t[1][0]) ? 'w' : 'o'), $t[1], $line];
        }
    }
    return $out;
}

foreach (file(getenv('LIVEBRIDGE_LIST'), FILE_IGNORE_NEW_LINES) as $file) {
    echo json_encode(tokens((string) @file_get_contents($file)), JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}
