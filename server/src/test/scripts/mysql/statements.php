<?php
mysqli_report(MYSQLI_REPORT_OFF);
$db = new mysqli('127.0.0.1', 'root', '', '', {PORT});
if ($db->connect_errno) {
    die('Connect error: ' . $db->connect_error);
}
$db->query('DROP DATABASE IF EXISTS yard');
$db->query('CREATE DATABASE yard CHARACTER SET utf8mb4');
$db->select_db('yard');
$db->query('CREATE TABLE parts (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40), weight DOUBLE, amount INT, price DECIMAL(6,2), at DATETIME, raw BLOB)');
$insert = $db->prepare('INSERT INTO parts (name, weight, amount, price, at, raw) VALUES (?, ?, ?, ?, ?, ?)');
$insert->bind_param('sdisss', $name, $weight, $amount, $price, $at, $raw);
foreach (array(array("Bolt 'é'", 0.25, 7, '1.50', '2020-01-02 03:04:05', "\xff\x00"), array('Nut', null, -3, '2.25', null, null)) as $row) {
    list($name, $weight, $amount, $price, $at, $raw) = $row;
    var_dump($insert->execute(), $insert->affected_rows, $insert->insert_id);
}
$insert->close();
$select = mysqli_prepare($db, 'SELECT id, name, weight, amount, price, at, raw FROM parts WHERE id >= ? ORDER BY id');
$from = 1;
mysqli_stmt_bind_param($select, 'i', $from);
mysqli_stmt_execute($select);
mysqli_stmt_store_result($select);
var_dump(mysqli_stmt_num_rows($select), $select->param_count, $select->field_count);
mysqli_stmt_bind_result($select, $id, $name, $weight, $amount, $price, $at, $raw);
while (mysqli_stmt_fetch($select)) {
    var_dump($id, $name, $weight, $amount, $price, $at);
    echo bin2hex((string) $raw), "\n";
}
var_dump(mysqli_stmt_fetch($select));
$from = 2;
$select->execute();
var_dump($select->get_result()->fetch_assoc());
foreach ($select->result_metadata()->fetch_fields() as $field) {
    echo $field->name, ' ';
}
echo "\n";
mysqli_stmt_close($select);
var_dump($db->prepare('SELECT FROM'), $db->errno, substr($db->error, 0, 38));
$count = $db->stmt_init();
$count->prepare('SELECT count(*) FROM parts WHERE name = ?');
$name = "Bolt 'é'";
$count->bind_param('s', $name);
$count->execute();
$count->bind_result($n);
$count->fetch();
var_dump($n);
$count->close();
$db->close();
