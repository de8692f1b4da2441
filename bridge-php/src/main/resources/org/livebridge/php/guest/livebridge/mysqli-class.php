<?php
/* The classes of mysqli over the host's service “mysql”. Read once, before the first script. */

class mysqli_sql_exception extends RuntimeException
{
    protected $sqlstate = '00000';

    public function __construct($message = '', $code = 0, $sqlstate = '00000')
    {
        parent::__construct($message, $code);
        $this->sqlstate = is_string($sqlstate) ? $sqlstate : '00000';
    }

    public function getSqlState()
    {
        return $this->sqlstate;
    }
}

final class mysqli_driver
{
    public $client_info = 'mysqlnd (LiveBridge)';
    public $client_version = 80200;
    public $driver_version = 101009;
    public $embedded = false;
    public $reconnect = false;
    public $report_mode = 3;
}

class mysqli
{
    public $affected_rows = 0;
    public $client_info = 'mysqlnd (LiveBridge)';
    public $client_version = 80200;
    public $connect_errno = 0;
    public $connect_error = null;
    public $errno = 0;
    public $error = '';
    public $error_list = array();
    public $field_count = 0;
    public $host_info = '';
    public $info = null;
    public $insert_id = 0;
    public $protocol_version = 10;
    public $server_info = '';
    public $server_version = 0;
    public $sqlstate = '00000';
    public $thread_id = 0;
    public $warning_count = 0;

    private $livebridge = array('link' => null, 'timeout' => 0, 'typed' => false, 'first' => array(), 'charset' => null, 'result' => null);

    public function __construct($hostname = null, $username = null, $password = null, $database = null, $port = null, $socket = null)
    {
        if (func_num_args() > 0) {
            $this->livebridge_open(PHP_VERSION_ID < 80000 ? 'mysqli::mysqli' : 'mysqli::__construct', $hostname, $username, $password, $database, $port);
        }
    }

    public function connect($hostname = null, $username = null, $password = null, $database = null, $port = null, $socket = null)
    {
        return $this->livebridge_open('mysqli::connect', $hostname, $username, $password, $database, $port) ? (PHP_VERSION_ID >= 80000 ? true : null) : false;
    }

    public function real_connect($hostname = null, $username = null, $password = null, $database = null, $port = null, $socket = null, $flags = 0)
    {
        return $this->livebridge_open('mysqli::real_connect', $hostname, $username, $password, $database, $port);
    }

    public function init()
    {
        return null;
    }

    public function livebridge_open($function, $hostname, $username, $password, $database, $port)
    {
        LiveBridge\part('mysql');
        $answer = LiveBridge\Mysql::open($hostname, $port, $username, $password, $this->livebridge['timeout']);
        if (isset($answer['link']) && (string) $database !== '') {
            $chosen = LiveBridge\Mysql::ask('choose', array('link' => $answer['link'], 'database' => (string) $database));
            $answer = isset($chosen['error']) ? $chosen : $answer;
        }
        LiveBridge\Mysql::$connectErrno = $this->connect_errno = isset($answer['errno']) ? $answer['errno'] : 0;
        LiveBridge\Mysql::$connectError = $this->connect_error = isset($answer['error']) ? $answer['error'] : null;
        if (isset($answer['error'])) {
            return LiveBridge\Mysql::failed($function, $answer, true);
        }
        $this->livebridge['link'] = $answer['link'];
        $this->host_info = preg_replace('/^p:/', '', (string) $hostname === '' ? 'localhost' : $hostname) . ' via TCP/IP';
        if ($this->livebridge['charset'] !== null) {
            $this->set_charset($this->livebridge['charset']);
        }
        foreach (array_merge(array('SELECT version(), connection_id()'), $this->livebridge['first']) as $i => $sql) {
            $result = $this->query($sql);
            if ($i === 0 && $result) {
                list($this->server_info, $this->thread_id) = $result->fetch_row();
                $this->thread_id = (int) $this->thread_id;
                list($major, $minor, $patch) = array_map('intval', explode('.', $this->server_info . '.0.0'));
                $this->server_version = $major * 10000 + $minor * 100 + $patch;
            }
        }
        $this->affected_rows = 0;
        return true;
    }

    /* What the host answers, or false, told as mysqli tells it. */
    public function livebridge_ask($task, array $request, $function)
    {
        LiveBridge\part('mysql');
        if ($this->livebridge['link'] === null) {
            if (PHP_VERSION_ID >= 80000) {
                throw LiveBridge\Host::placed(new Error($this->thread_id ? 'mysqli object is already closed' : 'mysqli object is not fully initialized'));
            }
            LiveBridge\Host::warn($function, "Couldn't fetch mysqli");
            return false;
        }
        $answer = LiveBridge\Mysql::ask($task, array('link' => $this->livebridge['link']) + $request);
        $this->errno = isset($answer['errno']) ? $answer['errno'] : 0;
        $this->error = isset($answer['error']) ? $answer['error'] : '';
        $this->sqlstate = isset($answer['sqlstate']) ? $answer['sqlstate'] : '00000';
        $this->error_list = $this->errno ? array(array('errno' => $this->errno, 'sqlstate' => $this->sqlstate, 'error' => $this->error)) : array();
        if (isset($answer['error'])) {
            $this->affected_rows = -1;
            return LiveBridge\Mysql::failed($function, $answer);
        }
        if (isset($answer['columns'], $answer['affected'])) {
            $this->affected_rows = $answer['affected'];
            $this->insert_id = LiveBridge\Mysql::rows(array('columns' => array(array('type' => 8)), 'rows' => array(array((string) $answer['inserted']))), true);
            $this->insert_id = $this->insert_id[0][0];
            $this->field_count = count($answer['columns']);
        }
        return $answer;
    }

    public function livebridge_link()
    {
        return $this->livebridge['link'];
    }

    public function real_query($query)
    {
        $answer = $this->livebridge_ask('query', array('sql' => (string) $query), 'mysqli::query');
        $this->livebridge['result'] = $answer && $answer['columns'] ? mysqli_result::livebridge($answer, $this->livebridge['typed']) : null;
        return $answer !== false;
    }

    public function query($query, $result_mode = MYSQLI_STORE_RESULT)
    {
        if (!$this->real_query($query)) {
            return false;
        }
        return $this->livebridge['result'] ? $this->store_result() : true;
    }

    public function store_result($mode = 0)
    {
        $result = $this->livebridge['result'];
        $this->livebridge['result'] = null;
        return $result ? $result : false;
    }

    public function use_result()
    {
        return $this->store_result();
    }

    public function execute_query($query, $params = null)
    {
        $statement = $this->prepare($query);
        if (!$statement || !$statement->execute($params)) {
            return false;
        }
        $this->affected_rows = $statement->affected_rows;
        return $statement->field_count ? $statement->get_result() : true;
    }

    public function multi_query($query)
    {
        LiveBridge\part('host');
        return LiveBridge\Host::refuse('mysqli::multi_query', 'Several statements at a time are not offered in the embedded PHP; run with --engine native');
    }

    public function more_results()
    {
        return false;
    }

    public function next_result()
    {
        return false;
    }

    public function prepare($query)
    {
        $statement = new mysqli_stmt($this);
        return $statement->prepare($query) ? $statement : false;
    }

    public function stmt_init()
    {
        return new mysqli_stmt($this);
    }

    public function select_db($database)
    {
        return (bool) $this->livebridge_ask('choose', array('database' => (string) $database), 'mysqli::select_db');
    }

    public function real_escape_string($string)
    {
        LiveBridge\part('mysql');
        return LiveBridge\Mysql::escape($string);
    }

    public function escape_string($string)
    {
        return $this->real_escape_string($string);
    }

    public function set_charset($charset)
    {
        $answer = $this->livebridge_ask('encode', array('charset' => (string) $charset), 'mysqli::set_charset');
        return $answer && $answer['done'];
    }

    public function character_set_name()
    {
        $answer = $this->livebridge_ask('encode', array(), 'mysqli::character_set_name');
        return $answer ? $answer['charset'] : null;
    }

    public function get_charset()
    {
        $name = $this->character_set_name();
        return (object) array('charset' => $name, 'collation' => $name . '_general_ci', 'dir' => '', 'min_length' => 1, 'max_length' => 4, 'number' => 45, 'state' => 1, 'comment' => '');
    }

    public function options($option, $value)
    {
        if ($option === MYSQLI_OPT_CONNECT_TIMEOUT) {
            $this->livebridge['timeout'] = (int) $value;
        } elseif ($option === MYSQLI_OPT_INT_AND_FLOAT_NATIVE) {
            $this->livebridge['typed'] = (bool) $value;
        } elseif ($option === MYSQLI_INIT_COMMAND) {
            $this->livebridge['first'][] = (string) $value;
        } elseif ($option === MYSQLI_SET_CHARSET_NAME) {
            $this->livebridge['charset'] = (string) $value;
        }
        return true;
    }

    public function set_opt($option, $value)
    {
        return $this->options($option, $value);
    }

    public function ssl_set($key, $certificate, $ca_certificate, $ca_path, $cipher_algos)
    {
        return true;
    }

    public function autocommit($enable)
    {
        return $this->query('SET autocommit = ' . ($enable ? 1 : 0));
    }

    public function begin_transaction($flags = 0, $name = null)
    {
        return $this->query('START TRANSACTION' . ($flags & 4 ? ' READ ONLY' : ($flags & 2 ? ' READ WRITE' : '')));
    }

    public function commit($flags = 0, $name = null)
    {
        return $this->query('COMMIT');
    }

    public function rollback($flags = 0, $name = null)
    {
        return $this->query('ROLLBACK');
    }

    public function savepoint($name)
    {
        return $this->query('SAVEPOINT `' . str_replace('`', '``', $name) . '`');
    }

    public function release_savepoint($name)
    {
        return $this->query('RELEASE SAVEPOINT `' . str_replace('`', '``', $name) . '`');
    }

    public function ping()
    {
        $answer = $this->livebridge_ask('ping', array(), 'mysqli::ping');
        return $answer && $answer['done'];
    }

    public function stat()
    {
        $result = $this->query("SHOW GLOBAL STATUS LIKE 'Uptime'");
        $row = $result ? $result->fetch_row() : null;
        return $row ? 'Uptime: ' . $row[1] : false;
    }

    public function get_client_info()
    {
        return $this->client_info;
    }

    public function get_server_info()
    {
        return $this->server_info;
    }

    public function kill($process_id)
    {
        return $this->query('KILL ' . (int) $process_id);
    }

    public function close()
    {
        if ($this->livebridge_ask('close', array(), 'mysqli::close') === false) {
            return false;
        }
        $this->livebridge['link'] = null;
        return true;
    }
}

class mysqli_result implements IteratorAggregate
{
    public $current_field = 0;
    public $field_count = 0;
    public $lengths = null;
    public $num_rows = 0;
    public $type = MYSQLI_STORE_RESULT;

    private $livebridge = array('columns' => array(), 'rows' => array(), 'at' => 0);

    public static function livebridge(array $answer, $typed)
    {
        $about = new ReflectionClass('mysqli_result');
        $self = $about->newInstanceWithoutConstructor();
        $self->livebridge['columns'] = $answer['columns'];
        $self->livebridge['rows'] = LiveBridge\Mysql::rows($answer, $typed);
        $self->field_count = count($answer['columns']);
        $self->num_rows = count($answer['rows']);
        return $self;
    }

    public function __construct($mysql, $result_mode = MYSQLI_STORE_RESULT)
    {
        $result = $mysql->store_result();
        if ($result) {
            $this->livebridge = $result->livebridge;
            $this->field_count = $result->field_count;
            $this->num_rows = $result->num_rows;
        }
    }

    /* The next row, by numbers; null at the end. */
    private function next()
    {
        $at = $this->livebridge['at'];
        if (!isset($this->livebridge['rows'][$at])) {
            $this->lengths = null;
            return null;
        }
        $this->livebridge['at']++;
        $this->lengths = array_map('strlen', array_map('strval', $this->livebridge['rows'][$at]));
        return $this->livebridge['rows'][$at];
    }

    public function fetch_row()
    {
        return $this->next();
    }

    public function fetch_array($mode = MYSQLI_BOTH)
    {
        $row = $this->next();
        return $row === null ? null : LiveBridge\Mysql::row($this->livebridge['columns'], $row, $mode);
    }

    public function fetch_assoc()
    {
        return $this->fetch_array(MYSQLI_ASSOC);
    }

    public function fetch_all($mode = MYSQLI_NUM)
    {
        $rows = array();
        while (($row = $this->fetch_array($mode)) !== null) {
            $rows[] = $row;
        }
        return $rows;
    }

    public function fetch_object($class = 'stdClass', $constructor_args = array())
    {
        $row = $this->fetch_assoc();
        return $row === null ? null : LiveBridge\Mysql::object($row, $class, $constructor_args);
    }

    public function fetch_column($column = 0)
    {
        $row = $this->next();
        return $row === null ? false : $row[$column];
    }

    public function data_seek($offset)
    {
        if ($offset < 0 || $offset >= $this->num_rows) {
            return false;
        }
        $this->livebridge['at'] = (int) $offset;
        return true;
    }

    public function fetch_field_direct($index)
    {
        if (!isset($this->livebridge['columns'][$index])) {
            return LiveBridge\Host::wrong('mysqli_result::fetch_field_direct', 'Argument #1 ($index) must be less than the number of fields for this result set', 'Field offset is invalid for resultset');
        }
        return LiveBridge\Mysql::field($this->livebridge['columns'][$index], $this->livebridge['rows'], $index);
    }

    public function fetch_field()
    {
        return $this->current_field < $this->field_count ? $this->fetch_field_direct($this->current_field++) : false;
    }

    public function fetch_fields()
    {
        $fields = array();
        for ($i = 0; $i < $this->field_count; $i++) {
            $fields[] = $this->fetch_field_direct($i);
        }
        return $fields;
    }

    public function field_seek($index)
    {
        if ($index < 0 || $index >= $this->field_count) {
            return false;
        }
        $this->current_field = (int) $index;
        return true;
    }

    public function free()
    {
        $this->livebridge['rows'] = array();
    }

    public function close()
    {
        $this->free();
    }

    public function free_result()
    {
        $this->free();
    }

    #[\ReturnTypeWillChange]
    public function getIterator()
    {
        $rows = array();
        $this->livebridge['at'] = 0;
        return new ArrayIterator($this->fetch_all(MYSQLI_ASSOC));
    }
}

class mysqli_stmt
{
    public $affected_rows = 0;
    public $errno = 0;
    public $error = '';
    public $error_list = array();
    public $field_count = 0;
    public $id = 0;
    public $insert_id = 0;
    public $num_rows = 0;
    public $param_count = 0;
    public $sqlstate = '00000';

    private $livebridge = array('mysqli' => null, 'number' => null, 'types' => '', 'in' => array(), 'out' => array(), 'columns' => array(), 'rows' => array(), 'at' => 0);

    public function __construct($mysql, $query = null)
    {
        $this->livebridge['mysqli'] = $mysql;
        if ($query !== null) {
            $this->prepare($query);
        }
    }

    private function ask($task, array $request, $function)
    {
        try {
            $answer = $this->livebridge['mysqli']->livebridge_ask($task, $request, 'mysqli_stmt::' . $function);
        } finally {
            foreach (array('errno', 'error', 'error_list', 'sqlstate', 'insert_id') as $name) {
                $this->$name = $this->livebridge['mysqli']->$name;
            }
        }
        return $answer;
    }

    public function prepare($query)
    {
        $answer = $this->ask('prepare', array('sql' => (string) $query), 'prepare');
        if (!$answer) {
            return false;
        }
        $this->livebridge['number'] = $answer['number'];
        $this->livebridge['columns'] = $answer['columns'];
        $this->livebridge['types'] = '';
        $this->id = (int) $answer['number'];
        $this->param_count = $answer['parameters'];
        $this->field_count = count($answer['columns']);
        return true;
    }

    public function bind_param($types, &...$vars)
    {
        if (strlen($types) !== count($vars)) {
            return LiveBridge\Host::wrong('mysqli_stmt::bind_param', 'Number of elements in type definition string must match the number of bind variables', "Number of elements in type definition string doesn't match number of bind variables");
        }
        if (count($vars) !== $this->param_count) {
            return LiveBridge\Host::wrong('mysqli_stmt::bind_param', 'The number of variables must match the number of parameters in the prepared statement', "Number of variables doesn't match number of parameters in prepared statement");
        }
        $this->livebridge['types'] = $types;
        $this->livebridge['in'] = array();
        foreach ($vars as &$value) {
            $this->livebridge['in'][] = &$value;
        }
        return true;
    }

    public function send_long_data($param_num, $data)
    {
        $this->livebridge['long'][$param_num] = (isset($this->livebridge['long'][$param_num]) ? $this->livebridge['long'][$param_num] : '') . $data;
        return true;
    }

    public function execute($params = null)
    {
        $values = array();
        $given = $params === null ? $this->livebridge['in'] : array_values($params);
        foreach ($given as $i => $value) {
            $type = $params === null ? $this->livebridge['types'][$i] : 's';
            if (isset($this->livebridge['long'][$i])) {
                $value = $this->livebridge['long'][$i];
            }
            $values[] = $value === null ? 'n' : $type . ($type === 'i' ? (int) $value : ($type === 'd' ? self::number((float) $value) : (string) $value));
        }
        unset($this->livebridge['long']);
        $answer = $this->ask('execute', array('statement' => (string) $this->livebridge['number'], 'values' => $values), 'execute');
        $this->affected_rows = $this->livebridge['mysqli']->affected_rows;
        if (!$answer) {
            return false;
        }
        $this->livebridge['columns'] = $answer['columns'];
        $this->livebridge['rows'] = LiveBridge\Mysql::rows($answer, true);
        $this->livebridge['at'] = 0;
        $this->num_rows = 0;
        return true;
    }

    private static function number($value)
    {
        return str_replace(',', '.', sprintf('%.17G', $value));
    }

    public function bind_result(&...$vars)
    {
        if (count($vars) !== count($this->livebridge['columns'])) {
            return LiveBridge\Host::wrong('mysqli_stmt::bind_result', 'Number of bind variables doesn\'t match number of fields in prepared statement', 'Number of bind variables doesn\'t match number of fields in prepared statement');
        }
        $this->livebridge['out'] = array();
        foreach ($vars as &$value) {
            $this->livebridge['out'][] = &$value;
        }
        return true;
    }

    public function fetch()
    {
        $at = $this->livebridge['at'];
        if (!isset($this->livebridge['rows'][$at])) {
            return null;
        }
        $this->livebridge['at']++;
        foreach ($this->livebridge['out'] as $i => &$value) {
            $value = $this->livebridge['rows'][$at][$i];
        }
        return true;
    }

    public function store_result()
    {
        $this->affected_rows = $this->num_rows = count($this->livebridge['rows']);
        return true;
    }

    public function num_rows()
    {
        return $this->num_rows;
    }

    public function get_result()
    {
        if (!$this->livebridge['columns']) {
            return false;
        }
        $result = mysqli_result::livebridge(array('columns' => $this->livebridge['columns'], 'rows' => $this->livebridge['rows']), true);
        $this->livebridge['rows'] = array();
        return $result;
    }

    public function result_metadata()
    {
        return $this->livebridge['columns'] ? mysqli_result::livebridge(array('columns' => $this->livebridge['columns'], 'rows' => array()), true) : false;
    }

    public function data_seek($offset)
    {
        $this->livebridge['at'] = (int) $offset;
    }

    public function free_result()
    {
        $this->livebridge['rows'] = array();
    }

    public function reset()
    {
        $this->livebridge['rows'] = array();
        return true;
    }

    public function more_results()
    {
        return false;
    }

    public function next_result()
    {
        return false;
    }

    public function attr_get($attribute)
    {
        return 0;
    }

    public function attr_set($attribute, $value)
    {
        return true;
    }

    public function get_warnings()
    {
        return false;
    }

    public function close()
    {
        if ($this->livebridge['number'] !== null) {
            $this->ask('forget', array('statement' => $this->livebridge['number']), 'close');
            $this->livebridge['number'] = null;
        }
        return true;
    }

    public function __destruct()
    {
        if ($this->livebridge['number'] !== null) {
            LiveBridge\Mysql::ask('forget', array('link' => (string) $this->livebridge['mysqli']->livebridge_link(), 'statement' => $this->livebridge['number']));
        }
    }
}
