<?php
/*
 * A command line as scripts write it, read without a shell: words in quotes, redirections, pipes and
 * lists. What a shell would compute in it ($(...), loops) is refused in one sentence.
 */
namespace LiveBridge;

part('host');

final class Shell
{
    const COMPUTED = 'A command line with $( ), ` ` or ( ) needs a shell, which the embedded PHP has not; run with --engine native';

    /* Status, out and err of the whole line; or refused. */
    public static function run($line, $in, $folder = null)
    {
        $tokens = self::tokens($line);
        if (is_string($tokens)) {
            return array('refused' => $tokens);
        }
        $before = getcwd();
        if ($folder !== null) {
            @chdir($folder);
        }
        $result = self::listed($tokens, $in);
        if ($before !== false) {
            chdir($before);
        }
        return $result;
    }

    private static function listed(array $tokens, $in)
    {
        $all = self::result(0);
        $pipeline = $stage = array();
        $skip = false;
        $tokens[] = array('op' => ';');
        foreach ($tokens as $token) {
            if (!isset($token['op'])) {
                $stage[] = $token;
                continue;
            }
            if ($stage || $pipeline) {
                $pipeline[] = $stage;
                $stage = array();
            }
            if ($token['op'] === '|') {
                continue;
            }
            if ($pipeline && !$skip) {
                $result = self::pipeline($pipeline, $in);
                if (isset($result['refused'])) {
                    return $result;
                }
                $all = self::result($result['status'], $all['out'] . $result['out'], $all['err'] . $result['err']);
                $in = '';
                if (isset($result['leave'])) {
                    break;
                }
            }
            $skip = $token['op'] === '&&' ? $all['status'] !== 0 : $token['op'] === '||' && $all['status'] === 0;
            $pipeline = array();
        }
        return $all;
    }

    private static function result($status, $out = '', $err = '')
    {
        return array('status' => $status, 'out' => $out, 'err' => $err);
    }

    /* ---- reading ---- */

    private static function tokens($line)
    {
        $tokens = array();
        $at = 0;
        while ($at < strlen($line)) {
            if (preg_match('/\G(?:[ \t]+|#[^\n]*)/', $line, $m, 0, $at)) {
                $at += strlen($m[0]);
            } elseif (preg_match('/\G(?:&&|\|\||;|\n|\|)/', $line, $m, 0, $at)) {
                $at += strlen($m[0]);
                $tokens[] = array('op' => $m[0] === "\n" ? ';' : $m[0]);
            } elseif (preg_match('/\G([012]?)>&([12])/', $line, $m, 0, $at)) {
                $at += strlen($m[0]);
                $tokens[] = array('to' => $m[1] === '' ? 1 : (int) $m[1], 'same' => (int) $m[2]);
            } elseif (preg_match('/\G(&>|[012]?(?:>>?|<))[ \t]*/', $line, $m, 0, $at)) {
                $at += strlen($m[0]);
                $word = self::word($line, $at);
                if (is_string($word)) {
                    return $word;
                }
                $which = ctype_digit($m[1][0]) ? (int) $m[1][0] : (strpos($m[1], '<') !== false ? 0 : 1);
                $tokens[] = array('to' => $which, 'file' => $word['text'], 'append' => strpos($m[1], '>>') !== false);
                if ($m[1] === '&>') {
                    $tokens[] = array('to' => 2, 'same' => 1);
                }
            } elseif ($line[$at] === '&') {
                $at++;
                $tokens[] = array('op' => ';');
            } elseif ($line[$at] === '(' || $line[$at] === ')') {
                return self::COMPUTED;
            } else {
                $word = self::word($line, $at);
                if (is_string($word)) {
                    return $word;
                }
                $tokens[] = $word;
            }
        }
        return $tokens;
    }

    private static function word($line, &$at)
    {
        $text = '';
        $pattern = false;
        $begin = $at;
        while ($at < strlen($line)) {
            if (preg_match("/\\G'([^']*)'/", $line, $m, 0, $at)) {
                $text .= $m[1];
            } elseif ($line[$at] === '"') {
                $at++;
                while ($at < strlen($line) && $line[$at] !== '"') {
                    if (preg_match('/\G\\\\(["\\\\$`])/', $line, $m, 0, $at)) {
                        $text .= $m[1];
                    } elseif (preg_match('/\G\$(?:(\w+)|\{(\w+)\})/', $line, $m, 0, $at)) {
                        $text .= getenv(end($m));
                    } elseif (preg_match('/\G(?:`|\$\()/', $line, $m, 0, $at)) {
                        return self::COMPUTED;
                    } else {
                        $m = array($line[$at]);
                        $text .= $m[0];
                    }
                    $at += strlen($m[0]);
                }
                $m = array('"');
            } elseif (preg_match('/\G\\\\(.)/s', $line, $m, 0, $at)) {
                $text .= $m[1];
            } elseif (preg_match('/\G(?:`|\$\()/', $line, $m, 0, $at)) {
                return self::COMPUTED;
            } elseif (preg_match('/\G\$(?:(\w+)|\{(\w+)\})/', $line, $m, 0, $at)) {
                $text .= getenv(end($m));
            } elseif (preg_match('/\G[^\s\'"\\\\$`;|&<>()]+/', $line, $m, 0, $at)) {
                $pattern = $pattern || strpbrk($m[0], '*?[') !== false;
                $text .= $m[0];
            } elseif ($line[$at] === '$' || $line[$at] === "'" || $at === $begin) {
                $m = array($line[$at]);
                $text .= $m[0];
            } else {
                break;
            }
            $at += strlen($m[0]);
        }
        if (preg_match('/^~(?=\/|$)/', $text) && substr($line, $begin, 1) === '~') {
            $text = getenv('HOME') . substr($text, 1);
        }
        return array('text' => $text, 'pattern' => $pattern);
    }

    /* ---- running ---- */

    private static function pipeline(array $stages, $in)
    {
        $all = self::result(0);
        foreach ($stages as $stage) {
            $result = self::stage($stage, $in);
            if (isset($result['refused'])) {
                return $result;
            }
            $all['err'] .= $result['err'];
            $all['status'] = $result['status'];
            if (isset($result['leave'])) {
                $all['leave'] = true;
            }
            $in = $result['out'];
        }
        $all['out'] = $in;
        return $all;
    }

    private static function stage(array $tokens, $in)
    {
        $words = $redirections = array();
        foreach ($tokens as $token) {
            if (isset($token['to'])) {
                $redirections[] = $token;
                continue;
            }
            $found = $token['pattern'] ? glob($token['text']) : array();
            foreach ($found ? $found : array($token['text']) as $word) {
                $words[] = $word;
            }
        }
        while (count($words) > 1 && preg_match('/^\w+=/', $words[0])) {
            array_shift($words);
        }
        foreach ($redirections as $to) {
            if ($to['to'] === 0) {
                $in = @file_get_contents($to['file']);
                if ($in === false) {
                    return self::result(2, '', 'sh: 1: cannot open ' . $to['file'] . ": No such file\n");
                }
            }
        }
        $result = $words ? self::program($words, $in) : self::result(0);
        return isset($result['refused']) ? $result : self::redirected($result, $redirections);
    }

    /* Output goes where the redirections say, in their order. */
    private static function redirected(array $result, array $redirections)
    {
        $target = array(1 => 'out', 2 => 'err');
        foreach ($redirections as $to) {
            if ($to['to'] !== 0) {
                $target[$to['to']] = isset($to['same']) ? $target[$to['same']] : $to;
            }
        }
        $texts = array('out' => '', 'err' => '');
        $begun = array();
        foreach (array(1 => $result['out'], 2 => $result['err']) as $number => $text) {
            $to = $target[$number];
            if (is_string($to)) {
                $texts[$to] .= $text;
            } elseif ($to['file'] !== '/dev/null') {
                $flags = $to['append'] || isset($begun[$to['file']]) ? FILE_APPEND : 0;
                if (@file_put_contents($to['file'], $text, $flags) === false) {
                    return self::result(2, '', 'sh: 1: cannot create ' . $to['file'] . ": Permission denied\n");
                }
                $begun[$to['file']] = true;
            }
        }
        return array_merge($result, $texts);
    }

    /* What one program gives: status, out, err; or refused. */
    public static function program(array $words, $in, $folder = null)
    {
        $own = self::own($words, $in);
        return $own !== null ? $own : Host::ask(array(
            'service' => 'command',
            'words' => $words,
            'in' => $in,
            'folder' => $folder === null ? (string) getcwd() : $folder,
        ));
    }

    /* ---- the few commands that need nothing of the host ---- */

    private static function plain($name)
    {
        return preg_replace('{^(?:/usr)?/bin/}', '', $name);
    }

    public static function has($name)
    {
        return in_array(self::plain($name), array('true', ':', 'false', 'echo', 'pwd', 'cat', 'whoami', 'hostname', 'date', 'cd', 'exit'), true);
    }

    private static function own(array $words, $in)
    {
        $name = self::plain(array_shift($words));
        switch ($name) {
            case 'true':
            case ':':
                return self::result(0);
            case 'false':
                return self::result(1);
            case 'echo':
                $end = "\n";
                if ($words && $words[0] === '-n') {
                    $end = '';
                    array_shift($words);
                }
                return self::result(0, implode(' ', $words) . $end);
            case 'pwd':
                return self::result(0, getcwd() . "\n");
            case 'cat':
                return self::cat($words, $in);
            case 'whoami':
                return self::result(0, get_current_user() . "\n");
            case 'hostname':
                return self::result(0, php_uname('n') . "\n");
            case 'date':
                return self::date($words);
            case 'cd':
                $to = $words ? $words[0] : (string) getenv('HOME');
                return @chdir($to) ? self::result(0) : self::result(2, '', "sh: 1: cd: can't cd to $to\n");
            case 'exit':
                return array('leave' => true) + self::result($words ? (int) $words[0] & 255 : 0);
            default:
                return null;
        }
    }

    private static function cat(array $files, $in)
    {
        $result = self::result(0, $files ? '' : $in);
        foreach ($files as $file) {
            $text = $file === '-' ? $in : @file_get_contents($file);
            if ($text === false) {
                $result['status'] = 1;
                $result['err'] .= "cat: $file: No such file or directory\n";
            } else {
                $result['out'] .= $text;
            }
        }
        return $result;
    }

    private static function date(array $words)
    {
        if (!$words) {
            return self::result(0, date('D M j H:i:s T Y') . "\n");
        }
        if (count($words) > 1 || $words[0][0] !== '+') {
            return null;
        }
        $letters = array(
            '%Y' => 'Y', '%m' => 'm', '%d' => 'd', '%H' => 'H', '%M' => 'i', '%S' => 's', '%s' => 'U', '%y' => 'y', '%b' => 'M', '%B' => 'F',
            '%a' => 'D', '%A' => 'l', '%j' => null, '%Z' => 'T', '%z' => 'O', '%F' => 'Y-m-d', '%T' => 'H:i:s', '%e' => null,
        );
        $text = preg_replace_callback('/%./', function ($m) use ($letters) {
            if ($m[0] === '%j') {
                return sprintf('%03d', date('z') + 1);
            }
            if ($m[0] === '%e') {
                return sprintf('%2d', date('j'));
            }
            return isset($letters[$m[0]]) ? date($letters[$m[0]]) : ($m[0] === '%%' ? '%' : $m[0]);
        }, substr($words[0], 1));
        return self::result(0, $text . "\n");
    }
}
