<?php
ini_set('session.use_cookies', '0');
session_id('abcdef0123456789abcdef0123');
session_start();
$first = isset($_SESSION['n']) ? 'old' : 'new';
$_SESSION['n'] = 1;
$_SESSION['list'] = array('a' => 1.5, 'b' => null);
session_write_close();
session_start();
$_SESSION['n']++;
$kept = $_SESSION;
$name = session_name();
$id = session_id();
session_destroy();
print_r($kept);
echo $first, ' ', $id, ' ', $name, "\n";
echo $id === '' || session_id() === '' ? 'ended' : 'open', "\n";
