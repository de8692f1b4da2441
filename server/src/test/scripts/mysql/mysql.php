<?php
error_reporting(E_ALL & ~E_DEPRECATED);
$link = mysql_connect('127.0.0.1:{PORT}', 'root', '') or die('Could not connect: ' . mysql_error());
var_dump(is_resource($link), mysql_connect('127.0.0.1:{PORT}', 'root', '') === $link);
mysql_query('DROP DATABASE IF EXISTS old', $link);
mysql_query('CREATE DATABASE old');
mysql_select_db('old', $link) or die(mysql_error());
mysql_query('CREATE TABLE guests (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20), note TEXT)') or die(mysql_error());
foreach (array('Anna', "O'Neil") as $name) {
    $sql = sprintf("INSERT INTO guests (name, note) VALUES ('%s', '%s')", mysql_real_escape_string($name), mysql_escape_string("a\nb"));
    if (!mysql_query($sql)) {
        die(mysql_error());
    }
    echo mysql_insert_id(), ' ', mysql_affected_rows(), "\n";
}
$result = mysql_query('SELECT id, name, note FROM guests ORDER BY id');
echo mysql_num_rows($result), ' ', mysql_num_fields($result), "\n";
while ($row = mysql_fetch_array($result, MYSQL_ASSOC)) {
    echo json_encode($row), "\n";
}
mysql_data_seek($result, 0);
echo json_encode(mysql_fetch_row($result)), ' ', mysql_fetch_object($result)->name, ' ', var_export(mysql_fetch_assoc($result), true), "\n";
echo mysql_result($result, 1, 'name'), ' ', mysql_result($result, 0), "\n";
for ($i = 0; $i < mysql_num_fields($result); $i++) {
    echo mysql_field_name($result, $i), ' ', mysql_field_type($result, $i), ' ', mysql_field_table($result, $i), "\n";
}
mysql_free_result($result);
var_dump(mysql_query('SELECT x FROM guests'), mysql_errno(), mysql_error());
var_dump(@mysql_fetch_array(false));
echo mysql_result(mysql_query('SELECT count(*) FROM guests'), 0), "\n";
$tables = mysql_list_tables('old');
echo mysql_tablename($tables, 0), "\n";
var_dump(mysql_close($link));
