<?php
/* Small functions of a Unix PHP that need nothing of the host. Read once, before the first script. */

if (!function_exists('posix_getlogin')) {
    function posix_getlogin()
    {
        return get_current_user();
    }
}

if (!function_exists('posix_getgroups')) {
    function posix_getgroups()
    {
        return array(posix_getgid());
    }
}

if (!function_exists('fnmatch')) {
    function fnmatch($pattern, $filename, $flags = 0)
    {
        $expression = '';
        for ($i = 0; $i < strlen($pattern); $i++) {
            $c = $pattern[$i];
            if ($c === '\\' && !($flags & FNM_NOESCAPE) && $i + 1 < strlen($pattern)) {
                $expression .= preg_quote($pattern[++$i], '~');
            } elseif ($c === '*') {
                $expression .= $flags & FNM_PATHNAME ? '[^/]*' : '.*';
            } elseif ($c === '?') {
                $expression .= $flags & FNM_PATHNAME ? '[^/]' : '.';
            } elseif ($c === '[' && preg_match('/\G\[(!?)(\]?[^\]]*)\]/', $pattern, $m, 0, $i)) {
                $expression .= '[' . ($m[1] === '' ? '' : '^') . strtr($m[2], array('\\' => '\\\\', ']' => '\\]', '[' => '\\[', '~' => '\\~', '^' => '\\^')) . ']';
                $i += strlen($m[0]) - 1;
            } else {
                $expression .= preg_quote($c, '~');
            }
        }
        $hidden = $flags & FNM_PERIOD ? '(?!\.)' : '';
        return (bool) preg_match('~^' . ($expression !== '' && strpos('*?[', $pattern[0]) !== false ? $hidden : '') . $expression . '$~s' . ($flags & FNM_CASEFOLD ? 'i' : ''), $filename);
    }
}

foreach (array('NOESCAPE' => 2, 'PATHNAME' => 1, 'PERIOD' => 4, 'CASEFOLD' => 16) as $name => $value) {
    if (!defined('FNM_' . $name)) {
        define('FNM_' . $name, $value);
    }
}
unset($name, $value);

if (!function_exists('gethostname')) {
    function gethostname()
    {
        return php_uname('n');
    }
}
