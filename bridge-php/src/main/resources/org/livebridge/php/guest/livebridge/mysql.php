<?php
/* MySQL by the host: connections, values and mistakes, for mysqli and for mysql_*. */
namespace LiveBridge;

part('host');

final class Mysql
{
    /* What mysqli_report set; from PHP 8.1 on a mistake is an exception. */
    public static $report = null;
    public static $connectErrno = 0;
    public static $connectError = null;

    /* The answer's members; 'error', 'errno' and 'sqlstate' when that is what there is. */
    public static function ask($task, array $request)
    {
        $answer = Host::ask(array('service' => 'mysql', 'do' => $task) + $request);
        if (isset($answer['refused'])) {
            return array('error' => $answer['refused'], 'errno' => 2002, 'sqlstate' => 'HY000', 'refusal' => true);
        }
        return $answer;
    }

    /* HOST, HOST:PORT or p:HOST. */
    public static function open($host, $port, $user, $password, $timeout)
    {
        $host = preg_replace('/^p:/', '', (string) $host);
        if (!$port && preg_match('/^([^:]+):(\d+)$/', $host, $parts)) {
            list(, $host, $port) = $parts;
        }
        return self::ask('open', array(
            'host' => $host === '' ? 'localhost' : preg_replace('/^([^:]+):\/.*$/', '$1', $host), 'port' => (string) (int) $port,
            'user' => (string) $user, 'password' => (string) $password, 'timeout' => (string) (int) $timeout,
        ));
    }

    public static function mode()
    {
        return self::$report === null ? (PHP_VERSION_ID >= 80100 ? 3 : 0) : self::$report;
    }

    /* Tells a mistake as mysqli_report wishes; a connection's is told in any case. */
    public static function failed($function, array $answer, $connecting = false)
    {
        $mode = self::mode();
        if (($mode & 3) === 3 || ($connecting && ($mode & 2))) {
            throw Host::placed(new \mysqli_sql_exception($answer['error'], $answer['errno'], $answer['sqlstate']));
        }
        if ($connecting || ($mode & 1)) {
            Host::warn($function, isset($answer['refusal']) ? $answer['error'] : '(' . $answer['sqlstate'] . '/' . $answer['errno'] . '): ' . $answer['error']);
        }
        return false;
    }

    public static function escape($text)
    {
        return strtr((string) $text, array("\0" => '\\0', "\n" => '\\n', "\r" => '\\r', '\\' => '\\\\', "'" => "\\'", '"' => '\\"', "\x1a" => '\\Z'));
    }

    /* Rows as PHP has them: bits are numbers; where $typed, so are numbers. */
    public static function rows(array $answer, $typed)
    {
        foreach ($answer['columns'] as $i => $column) {
            $type = $column['type'];
            if ($type === 16 || ($typed && ($type <= 5 || $type === 8 || $type === 9 || $type === 13))) {
                foreach ($answer['rows'] as $n => $row) {
                    if ($row[$i] !== null) {
                        $answer['rows'][$n][$i] = self::value($row[$i], $type, $typed);
                    }
                }
            }
        }
        return $answer['rows'];
    }

    private static function value($text, $type, $typed)
    {
        if ($type === 4 || $type === 5) {
            return (float) $text;
        }
        if ($type === 16) {
            $number = 0;
            foreach (str_split($text) as $octet) {
                $number = $number * 256 + ord($octet);
            }
            return $typed ? $number : (string) $number;
        }
        return (string) (int) $text === ltrim($text, '0') || (int) $text === 0 ? (int) $text : $text;
    }

    /* A column as mysqli_fetch_field tells it. */
    public static function field(array $column, array $rows, $i)
    {
        $longest = 0;
        foreach ($rows as $row) {
            $longest = max($longest, strlen((string) $row[$i]));
        }
        return (object) array(
            'name' => $column['name'], 'orgname' => $column['origin'], 'table' => $column['table'], 'orgtable' => $column['table'], 'def' => '',
            'db' => $column['database'], 'catalog' => 'def', 'max_length' => PHP_VERSION_ID >= 80100 ? 0 : $longest, 'length' => $column['length'],
            'charsetnr' => $column['flags'] & 128 ? 63 : 45, 'flags' => $column['flags'], 'type' => $column['type'], 'decimals' => $column['decimals'],
        );
    }

    /* A row by names, by numbers or both. */
    public static function row(array $columns, array $row, $kind)
    {
        $named = array();
        foreach ($row as $i => $value) {
            if ($kind & 2) {
                $named[$i] = $value;
            }
            if ($kind & 1) {
                $named[$columns[$i]['name']] = $value;
            }
        }
        return $named;
    }

    /* A row as an object, whose properties are there before its constructor runs. */
    public static function object(array $named, $class, array $arguments)
    {
        if (strcasecmp($class, 'stdClass') === 0) {
            return (object) $named;
        }
        $about = new \ReflectionClass($class);
        $object = $about->newInstanceWithoutConstructor();
        $fill = \Closure::bind(function () use ($object, $named) {
            foreach ($named as $name => $value) {
                $object->$name = $value;
            }
        }, null, $class);
        $fill();
        if ($about->getConstructor()) {
            call_user_func_array(array($object, '__construct'), $arguments);
        }
        return $object;
    }
}
