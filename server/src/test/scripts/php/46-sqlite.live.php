<?php
// on 5.6 8.2: the installed php here has no pdo_sqlite
$file = getenv('HOME') . '/plugin.db';
$db = new PDO('sqlite:' . $file);
$db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$db->exec('CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, price NUMERIC)');
$s = $db->prepare('INSERT INTO t (name, price) VALUES (:name, :price)');
foreach (array('one' => 1.5, "it's" => 2, "\xc3\xa9" => null) as $n => $p) { $s->execute(array(':name' => $n, ':price' => $p)); }
foreach ($db->query('SELECT * FROM t ORDER BY id', PDO::FETCH_ASSOC) as $row) { echo implode('|', array_map('strval', $row)), "\n"; }
echo $db->lastInsertId(), ' ', $db->query('SELECT count(*) FROM t')->fetchColumn(), "\n";
try { $db->exec('nonsense'); } catch (PDOException $e) { echo $e->getCode(), "\n"; }
$db->beginTransaction(); $db->exec('DELETE FROM t'); $db->rollBack(); echo $db->query('SELECT count(*) FROM t')->fetchColumn(), "\n";
$l = new SQLite3($file); echo $l->querySingle("SELECT name FROM t WHERE id = 2"), "\n";
