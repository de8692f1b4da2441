<?php
/* The functions of mysqli, each a method or a property of its classes. Read once, before the first script. */
namespace LiveBridge;

require __DIR__ . '/mysqli-class.php';

/* What PHP says of an argument that is no object of mysqli's. */
function mistyped($function, $class, $name, $given)
{
    if (PHP_VERSION_ID >= 80000) {
        part('host');
        $type = function_exists('get_debug_type') ? get_debug_type($given) : gettype($given);
        throw Host::placed(new \TypeError($function . '(): Argument #1 ($' . $name . ') must be of type ' . $class . ', ' . $type . ' given'));
    }
    livebridge_warn($function . '() expects parameter 1 to be ' . $class . ', ' . str_replace(array('double', 'NULL'), array('float', 'null'), gettype($given)) . ' given');
    return null;
}

foreach (array(
    'CLIENT_COMPRESS' => 32, 'CLIENT_FOUND_ROWS' => 2, 'CLIENT_IGNORE_SPACE' => 256, 'CLIENT_INTERACTIVE' => 1024, 'CLIENT_NO_SCHEMA' => 16, 'CLIENT_SSL' => 2048,
    'CLIENT_SSL_DONT_VERIFY_SERVER_CERT' => 64, 'CLIENT_SSL_VERIFY_SERVER_CERT' => 1073741824,
    'OPT_CONNECT_TIMEOUT' => 0, 'OPT_INT_AND_FLOAT_NATIVE' => 201, 'OPT_LOCAL_INFILE' => 8, 'OPT_NET_CMD_BUFFER_SIZE' => 202, 'OPT_NET_READ_BUFFER_SIZE' => 203,
    'OPT_READ_TIMEOUT' => 11, 'OPT_SSL_VERIFY_SERVER_CERT' => 21, 'INIT_COMMAND' => 3, 'READ_DEFAULT_FILE' => 4, 'READ_DEFAULT_GROUP' => 5, 'SET_CHARSET_NAME' => 7,
    'SET_CHARSET_DIR' => 6, 'SERVER_PUBLIC_KEY' => 35, 'ASSOC' => 1, 'NUM' => 2, 'BOTH' => 3, 'STORE_RESULT' => 0, 'USE_RESULT' => 1, 'ASYNC' => 8,
    'REPORT_OFF' => 0, 'REPORT_ERROR' => 1, 'REPORT_STRICT' => 2, 'REPORT_INDEX' => 4, 'REPORT_ALL' => 255, 'NO_DATA' => 100, 'DATA_TRUNCATED' => 101,
    'STMT_ATTR_UPDATE_MAX_LENGTH' => 0, 'STMT_ATTR_CURSOR_TYPE' => 1, 'STMT_ATTR_PREFETCH_ROWS' => 2, 'CURSOR_TYPE_NO_CURSOR' => 0, 'CURSOR_TYPE_READ_ONLY' => 1,
    'TRANS_START_WITH_CONSISTENT_SNAPSHOT' => 1, 'TRANS_START_READ_WRITE' => 2, 'TRANS_START_READ_ONLY' => 4, 'TRANS_COR_AND_CHAIN' => 1,
    'TRANS_COR_AND_NO_CHAIN' => 2, 'TRANS_COR_RELEASE' => 4, 'TRANS_COR_NO_RELEASE' => 8,
    'NOT_NULL_FLAG' => 1, 'PRI_KEY_FLAG' => 2, 'UNIQUE_KEY_FLAG' => 4, 'MULTIPLE_KEY_FLAG' => 8, 'BLOB_FLAG' => 16, 'UNSIGNED_FLAG' => 32, 'ZEROFILL_FLAG' => 64,
    'BINARY_FLAG' => 128, 'ENUM_FLAG' => 256, 'AUTO_INCREMENT_FLAG' => 512, 'TIMESTAMP_FLAG' => 1024, 'SET_FLAG' => 2048, 'NUM_FLAG' => 32768,
    'PART_KEY_FLAG' => 16384, 'GROUP_FLAG' => 32768,
    'TYPE_DECIMAL' => 0, 'TYPE_TINY' => 1, 'TYPE_SHORT' => 2, 'TYPE_LONG' => 3, 'TYPE_FLOAT' => 4, 'TYPE_DOUBLE' => 5, 'TYPE_NULL' => 6, 'TYPE_TIMESTAMP' => 7,
    'TYPE_LONGLONG' => 8, 'TYPE_INT24' => 9, 'TYPE_DATE' => 10, 'TYPE_TIME' => 11, 'TYPE_DATETIME' => 12, 'TYPE_YEAR' => 13, 'TYPE_NEWDATE' => 14, 'TYPE_BIT' => 16,
    'TYPE_JSON' => 245, 'TYPE_NEWDECIMAL' => 246, 'TYPE_ENUM' => 247, 'TYPE_SET' => 248, 'TYPE_TINY_BLOB' => 249, 'TYPE_MEDIUM_BLOB' => 250,
    'TYPE_LONG_BLOB' => 251, 'TYPE_BLOB' => 252, 'TYPE_VAR_STRING' => 253, 'TYPE_STRING' => 254, 'TYPE_CHAR' => 1, 'TYPE_INTERVAL' => 247, 'TYPE_GEOMETRY' => 255,
) as $name => $value) {
    define('MYSQLI_' . $name, $value);
}

/* The class and the name of the first argument; the functions, each with its other arguments where it has some. */
foreach (array(
    'mysqli mysql ' => 'query($query, $result_mode = 0) real_query($query) multi_query($query) prepare($query) stmt_init select_db($database)
        store_result($mode = 0) use_result more_results next_result real_escape_string($string) escape_string($string) set_charset($charset)
        character_set_name get_charset options($option, $value) set_opt($option, $value) ssl_set($key, $certificate, $ca, $path, $ciphers)
        autocommit($enable) begin_transaction($flags = 0, $name = null) commit($flags = 0, $name = null) rollback($flags = 0, $name = null)
        savepoint($name) release_savepoint($name) ping stat kill($process_id) close execute_query($query, $params = null)
        real_connect($hostname = null, $username = null, $password = null, $database = null, $port = null, $socket = null, $flags = 0)
        affected_rows-> errno-> error-> error_list-> field_count-> info-> insert_id-> sqlstate-> thread_id-> warning_count->
        get_host_info->host_info get_proto_info->protocol_version get_server_info->server_info get_server_version->server_version',
    'mysqli_result result ' => 'fetch_row fetch_array($mode = 3) fetch_assoc fetch_all($mode = 2) fetch_object($class = "stdClass", $constructor_args = array())
        fetch_column($column = 0) data_seek($offset) fetch_field_direct($index) fetch_field fetch_fields field_seek($index)
        free_result num_rows-> num_fields->field_count field_tell->current_field fetch_lengths->lengths',
    'mysqli_stmt statement stmt_' => 'prepare($query) execute($params = null) fetch store_result get_result result_metadata data_seek($offset) free_result reset
        send_long_data($param_num, $data) more_results next_result attr_get($attribute) attr_set($attribute, $value) get_warnings close
        affected_rows-> errno-> error-> error_list-> field_count-> insert_id-> num_rows-> param_count-> sqlstate->',
) as $of => $functions) {
    list($class, $first, $prefix) = explode(' ', $of);
    preg_match_all('/(\w+)(->)?(\w*)(\([^\n]*?\)(?=\s|$))?/', $functions, $found, PREG_SET_ORDER);
    foreach ($found as $each) {
        if ($each[1] === 'execute_query' && PHP_VERSION_ID < 80200) {
            continue;
        }
        $function = 'mysqli_' . $prefix . $each[1];
        $others = isset($each[4]) ? substr($each[4], 1, -1) : '';
        preg_match_all('/\$\w+/', $others, $names);
        $what = empty($each[2]) ? $each[1] . '(' . implode(', ', $names[0]) . ')' : ($each[3] === '' ? $each[1] : $each[3]);
        eval('function ' . $function . '($' . $first . ($others === '' ? '' : ', ' . $others) . ') { return $' . $first . ' instanceof ' . $class . ' ? $' . $first . '->' . $what
            . ' : LiveBridge\mistyped("' . $function . '", "' . $class . '", "' . $first . '", $' . $first . '); }');
    }
}
unset($name, $value, $of, $functions, $class, $first, $prefix, $found, $each, $function, $others, $names, $what);

require __DIR__ . '/mysqli-small.php';
if (PHP_VERSION_ID < 70000) {
    require __DIR__ . '/mysql-functions.php';
}
