<?php
mysqli_report(MYSQLI_REPORT_OFF);
$db = mysqli_connect('127.0.0.1', 'root', '', '', {PORT});
if (!$db) {
    die('Could not connect: ' . mysqli_connect_error());
}
echo mysqli_connect_errno(), ' ', get_class($db), ' ', mysqli_set_charset($db, 'utf8mb4') ? 'utf8mb4' : 'no', "\n";
mysqli_query($db, 'DROP DATABASE IF EXISTS shop');
mysqli_query($db, 'CREATE DATABASE shop');
var_dump(mysqli_select_db($db, 'shop'), mysqli_select_db($db, 'nowhere'), mysqli_errno($db), mysqli_error($db));
mysqli_select_db($db, 'shop');
var_dump(mysqli_query($db, 'CREATE TABLE boats (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80), price DECIMAL(8,2), length DOUBLE, built DATE, flag TINYINT(1), bits BIT(4), photo BLOB) CHARACTER SET utf8mb4'));
$name = mysqli_real_escape_string($db, "Anna's \"boat\" \\ é\n");
echo $name, "\n";
var_dump(mysqli_query($db, "INSERT INTO boats (name, price, length, built, flag, bits, photo) VALUES ('$name', 12.50, 7.25, '2012-03-04', 1, b'101', '" . mysqli_real_escape_string($db, "\x00\xff\x27\x5c") . "')"));
var_dump(mysqli_insert_id($db), mysqli_affected_rows($db));
mysqli_query($db, "INSERT INTO boats (name) VALUES ('Ben'), ('Cora')");
var_dump(mysqli_affected_rows($db), $db->insert_id);
mysqli_query($db, "UPDATE boats SET name = 'Ben' WHERE name = 'Ben'");
var_dump(mysqli_affected_rows($db));
$result = mysqli_query($db, 'SELECT * FROM boats ORDER BY id');
var_dump(mysqli_num_rows($result), mysqli_num_fields($result));
$row = mysqli_fetch_assoc($result);
$row['photo'] = bin2hex($row['photo']);
var_dump($row);
echo json_encode(mysqli_fetch_row($result)), "\n";
echo json_encode(mysqli_fetch_array($result)), "\n";
var_dump(mysqli_fetch_assoc($result));
mysqli_data_seek($result, 1);
while ($object = mysqli_fetch_object($result)) {
    echo $object->id, '=', $object->name, "\n";
}
foreach (mysqli_fetch_fields($result) as $field) {
    echo $field->name, ' ', $field->table, ' ', $field->type, "\n";
}
mysqli_free_result($result);
var_dump(mysqli_query($db, 'SELECT nothing FROM boats'), mysqli_errno($db), mysqli_error($db), mysqli_sqlstate($db));
var_dump(mysqli_query($db, 'INSERT INTO boats (id) VALUES (1)'), $db->errno, $db->error);
class Boat
{
    public $id;
    public $name;
    public $seen;

    public function __construct($seen)
    {
        $this->seen = $seen . $this->name;
    }
}
$result = $db->query('SELECT id, name FROM boats WHERE id > 1');
echo json_encode($result->fetch_object('Boat', array('saw '))), "\n";
foreach ($db->query('SELECT count(*) AS n FROM boats') as $row) {
    var_dump($row);
}
$db->autocommit(false);
$db->query('DELETE FROM boats');
echo $db->affected_rows, "\n";
$db->rollback();
echo json_encode($db->query('SELECT count(*) FROM boats')->fetch_row()), "\n";
$db->autocommit(true);
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
try {
    $db->query('SELEC 1');
} catch (mysqli_sql_exception $wrong) {
    echo get_class($wrong), ' ', $wrong->getCode(), ' ', substr($wrong->getMessage(), 0, 40), "\n";
}
try {
    new mysqli('127.0.0.1', 'nobody', 'wrong', 'shop', {PORT});
} catch (mysqli_sql_exception $wrong) {
    echo $wrong->getCode(), ' ', preg_replace("/'@'[^']*'/", "'@'…'", $wrong->getMessage()), "\n";
}
mysqli_set_charset($db, 'latin1');
$db->query("INSERT INTO boats (name) VALUES ('caf\xe9')");
echo bin2hex($db->query("SELECT name FROM boats WHERE name LIKE 'caf%'")->fetch_row()[0]), ' ';
mysqli_query($db, 'SET NAMES utf8');
echo bin2hex($db->query("SELECT name FROM boats WHERE name LIKE 'caf%'")->fetch_row()[0]), "\n";
var_dump(mysqli_close($db));
