<?php
/* The functions of mysqli that are no method of an object. Read once, before the first script. */

function mysqli_init()
{
    return new mysqli;
}

function mysqli_connect($hostname = null, $username = null, $password = null, $database = null, $port = null, $socket = null)
{
    $mysql = new mysqli;
    return $mysql->livebridge_open('mysqli_connect', $hostname, $username, $password, $database, $port) ? $mysql : false;
}

function mysqli_connect_errno()
{
    LiveBridge\part('mysql');
    return LiveBridge\Mysql::$connectErrno;
}

function mysqli_connect_error()
{
    LiveBridge\part('mysql');
    return LiveBridge\Mysql::$connectError;
}

function mysqli_report($flags)
{
    LiveBridge\part('mysql');
    LiveBridge\Mysql::$report = (int) $flags;
    return true;
}

function mysqli_get_client_info($mysql = null)
{
    return 'mysqlnd (LiveBridge)';
}

function mysqli_get_client_version()
{
    return 80200;
}

function mysqli_thread_safe()
{
    return false;
}

function mysqli_stmt_bind_param($statement, $types, &...$vars)
{
    $given = array($types);
    foreach ($vars as &$value) {
        $given[] = &$value;
    }
    return call_user_func_array(array($statement, 'bind_param'), $given);
}

function mysqli_stmt_bind_result($statement, &...$vars)
{
    $given = array();
    foreach ($vars as &$value) {
        $given[] = &$value;
    }
    return call_user_func_array(array($statement, 'bind_result'), $given);
}

function mysqli_execute($statement, $params = null)
{
    return mysqli_stmt_execute($statement, $params);
}
