<?php
/* mysql_* of PHP 5 over the host's service “mysql”: connections and results are resources. */
namespace LiveBridge;

part('mysql');

final class OldMysql
{
    private static $links = array();
    private static $results = array();
    private static $last = null;
    private static $types = array(
        0 => 'real', 1 => 'int', 2 => 'int', 3 => 'int', 4 => 'real', 5 => 'real', 6 => 'null', 7 => 'timestamp', 8 => 'int', 9 => 'int', 10 => 'date', 11 => 'time',
        12 => 'datetime', 13 => 'year', 16 => 'unknown', 246 => 'real', 252 => 'blob',
    );

    private $link = '';
    private $key = '';
    private $host = '';
    private $server = null;
    private $errno = 0;
    private $error = '';
    private $affected = 0;
    private $inserted = 0;

    public static function connect($function, $server, $username, $password, $new)
    {
        livebridge_warn($function . '(): The mysql extension is deprecated and will be removed in the future: use mysqli or PDO instead', E_DEPRECATED);
        $key = serialize(array($server, $username, $password));
        foreach (self::$links as $number => $self) {
            if (!$new && $self->key === $key && $self->link !== '') {
                return self::$last = $self->handle;
            }
        }
        $answer = Mysql::open($server, 0, $username, $password, 0);
        Mysql::$connectErrno = isset($answer['errno']) ? $answer['errno'] : 0;
        Mysql::$connectError = isset($answer['error']) ? $answer['error'] : '';
        if (isset($answer['error'])) {
            Host::warn($function, $answer['error']);
            return false;
        }
        $self = new self;
        $self->link = $answer['link'];
        $self->key = $key;
        $self->host = (string) $server === '' ? 'localhost' : $server;
        self::$last = $self->handle = fopen('php://memory', 'r');
        self::$links[(int) $self->handle] = $self;
        return $self->handle;
    }

    private $handle = null;

    /* A function over a connection. */
    public static function link($function, $handle, array $given)
    {
        $handle = $handle === null ? self::$last : $handle;
        $self = is_resource($handle) && isset(self::$links[(int) $handle]) ? self::$links[(int) $handle] : null;
        $name = substr($function, 6);
        if (!$self && $handle === null) {
            if ($name === 'error' || $name === 'errno') {
                return $name === 'error' ? (string) Mysql::$connectError : Mysql::$connectErrno;
            }
            return self::unconnected($function, $name);
        }
        if (!$self) {
            $wrong = '() expects parameter ' . (count($given) + 1) . ' to be resource, ' . self::type($handle) . ' given';
            livebridge_warn($function . (is_resource($handle) ? '(): supplied resource is not a valid MySQL-Link resource' : $wrong));
            return is_resource($handle) ? false : null;
        }
        return call_user_func_array(array($self, 'do_' . $name), $given);
    }

    /* Without a connection PHP tries the usual server. */
    private static function unconnected($function, $name)
    {
        Host::warn($function, 'No such file or directory');
        Host::warn($function, 'A link to the server could not be established');
        return false;
    }

    private static function type($value)
    {
        return str_replace(array('double', 'NULL'), array('float', 'null'), gettype($value));
    }

    private function ask($task, array $request)
    {
        $answer = Mysql::ask($task, array('link' => $this->link) + $request);
        $this->errno = isset($answer['errno']) ? $answer['errno'] : 0;
        $this->error = isset($answer['error']) ? $answer['error'] : '';
        if (isset($answer['error'])) {
            $this->affected = -1;
            return false;
        }
        return $answer;
    }

    private function do_query($query)
    {
        $answer = $this->ask('query', array('sql' => (string) $query));
        if (!$answer) {
            return false;
        }
        $this->affected = $answer['affected'];
        $this->inserted = $answer['inserted'];
        if (!$answer['columns']) {
            return true;
        }
        $handle = fopen('php://memory', 'r');
        self::$results[(int) $handle] = (object) array(
            'columns' => $answer['columns'], 'rows' => Mysql::rows($answer, false), 'at' => 0, 'field' => 0, 'lengths' => false,
        );
        return $handle;
    }

    private function do_unbuffered_query($query)
    {
        return $this->do_query($query);
    }

    private function do_db_query($database, $query)
    {
        return $this->do_select_db($database) ? $this->do_query($query) : false;
    }

    private function do_select_db($database)
    {
        return (bool) $this->ask('choose', array('database' => (string) $database));
    }

    private static function name($name)
    {
        return '`' . str_replace('`', '``', $name) . '`';
    }

    private function do_list_dbs()
    {
        return $this->do_query('SHOW DATABASES');
    }

    private function do_list_tables($database)
    {
        return $this->do_query('SHOW TABLES FROM ' . self::name($database));
    }

    private function do_list_fields($database, $table)
    {
        return $this->do_query('SELECT * FROM ' . self::name($database) . '.' . self::name($table) . ' LIMIT 0');
    }

    private function do_list_processes()
    {
        return $this->do_query('SHOW PROCESSLIST');
    }

    private function do_create_db($name)
    {
        return $this->do_query('CREATE DATABASE ' . self::name($name));
    }

    private function do_drop_db($name)
    {
        return $this->do_query('DROP DATABASE ' . self::name($name));
    }

    private function do_affected_rows()
    {
        return $this->affected;
    }

    private function do_insert_id()
    {
        return (string) (int) $this->inserted === (string) $this->inserted ? (int) $this->inserted : (float) $this->inserted;
    }

    private function do_error()
    {
        return $this->error;
    }

    private function do_errno()
    {
        return $this->errno;
    }

    private function do_real_escape_string($text)
    {
        return Mysql::escape($text);
    }

    private function do_ping()
    {
        $answer = $this->ask('ping', array());
        return $answer && $answer['done'];
    }

    /* One value of the server's, kept apart from what the script's own statements left. */
    private function value($sql)
    {
        $answer = Mysql::ask('query', array('link' => $this->link, 'sql' => $sql));
        return isset($answer['rows'][0]) ? end($answer['rows'][0]) : false;
    }

    private function do_stat()
    {
        return 'Uptime: ' . $this->value("SHOW GLOBAL STATUS LIKE 'Uptime'");
    }

    private function do_thread_id()
    {
        return (int) $this->value('SELECT connection_id()');
    }

    private function do_client_encoding()
    {
        $answer = $this->ask('encode', array());
        return $answer ? $answer['charset'] : false;
    }

    private function do_set_charset($charset)
    {
        $answer = $this->ask('encode', array('charset' => (string) $charset));
        return $answer && $answer['done'];
    }

    private function do_get_host_info()
    {
        return $this->host . ' via TCP/IP';
    }

    private function do_get_proto_info()
    {
        return 10;
    }

    private function do_get_server_info()
    {
        return $this->value('SELECT version()');
    }

    private function do_info()
    {
        return false;
    }

    private function do_close()
    {
        $this->ask('close', array());
        unset(self::$links[(int) $this->handle]);
        if (self::$last === $this->handle) {
            self::$last = null;
        }
        fclose($this->handle);
        $this->link = '';
        return true;
    }

    /* A function over a result. */
    public static function result($function, $handle, array $given)
    {
        if (!is_resource($handle)) {
            livebridge_warn($function . '() expects parameter 1 to be resource, ' . self::type($handle) . ' given');
            return null;
        }
        if (!isset(self::$results[(int) $handle])) {
            Host::warn($function, 'supplied resource is not a valid MySQL result resource');
            return false;
        }
        part('mysql-result');
        if ($function === 'mysql_free_result') {
            unset(self::$results[(int) $handle]);
            fclose($handle);
            return true;
        }
        return OldResult::of($function, self::$results[(int) $handle], $given, self::$types);
    }
}
