<?php
/* mysql_*, which PHP 5 had; what stands behind is read when a script first connects. */

foreach (array('ASSOC' => 1, 'NUM' => 2, 'BOTH' => 3, 'CLIENT_COMPRESS' => 32, 'CLIENT_IGNORE_SPACE' => 256, 'CLIENT_INTERACTIVE' => 1024, 'CLIENT_SSL' => 2048) as $name => $value) {
    define('MYSQL_' . $name, $value);
}
unset($name, $value);

function mysql_connect($server = null, $username = null, $password = null, $new_link = false, $client_flags = 0)
{
    LiveBridge\part('mysql-old');
    return LiveBridge\OldMysql::connect('mysql_connect', $server, $username, $password, $new_link);
}

function mysql_pconnect($server = null, $username = null, $password = null, $client_flags = 0)
{
    LiveBridge\part('mysql-old');
    return LiveBridge\OldMysql::connect('mysql_pconnect', $server, $username, $password, false);
}

/* The functions over a connection, the last one where none is given, and over a result. */
foreach (array(
    'link' => 'close() select_db($database_name) query($query) unbuffered_query($query) db_query($database, $query) list_dbs() list_tables($database)
        list_fields($database_name,$table_name) list_processes() create_db($database_name) drop_db($database_name) affected_rows() insert_id() error() errno()
        real_escape_string($unescaped_string) ping() stat() thread_id() client_encoding() set_charset($charset) get_host_info() get_proto_info()
        get_server_info() info()',
    'result' => 'fetch_row() fetch_array($result_type=3) fetch_assoc() fetch_object($class_name="stdClass",$params=array()) fetch_field($field_offset=-1)
        fetch_lengths() num_rows() num_fields() field_name($field_offset) field_type($field_offset) field_len($field_offset) field_flags($field_offset)
        field_table($field_offset) field_seek($field_offset) data_seek($row_number) result($row,$field=0) free_result() db_name($row,$field=0)
        tablename($i)',
) as $of => $functions) {
    preg_match_all('/(\w+)\((\S*)\)/', str_replace(', ', ',', $functions), $found, PREG_SET_ORDER);
    foreach ($found as $each) {
        preg_match_all('/\$\w+/', $each[2], $names);
        $others = array_filter(array($each[2]), 'strlen');
        $all = $of === 'link' ? array_merge($others, array('$link_identifier = null')) : array_merge(array('$result'), $others);
        eval('function mysql_' . $each[1] . '(' . implode(', ', $all) . ') { LiveBridge\part("mysql-old"); return LiveBridge\OldMysql::' . $of . '("mysql_' . $each[1] . '", '
            . ($of === 'link' ? '$link_identifier' : '$result') . ', array(' . implode(', ', $names[0]) . ')); }');
    }
}
unset($of, $functions, $found, $each, $names, $others, $all);

function mysql_escape_string($unescaped_string)
{
    LiveBridge\part('mysql');
    return LiveBridge\Mysql::escape($unescaped_string);
}

function mysql_get_client_info()
{
    return 'mysqlnd (LiveBridge)';
}
