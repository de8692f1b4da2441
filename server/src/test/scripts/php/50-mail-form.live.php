<?php
// A whole page in the manner of 2010: form, check, state, answer.
require '/usr/local/cpanel/php/cpanel.php';
$cpanel = new CPANEL();
$errors = array();
$email = isset($_POST['email']) ? trim($_POST['email']) : '';
if (!preg_match('/^[a-z0-9._-]+$/i', $email)) $errors[] = 'bad name';
if (strlen($_POST['password']) < 8) $errors[] = 'short password';
if (!$errors) {
    $r = $cpanel->uapi('Email', 'add_pop', array('email' => $email, 'password' => $_POST['password'], 'domain' => $_POST['domain'], 'quota' => 50));
    if ($r['cpanelresult']['result']['status'] != 1) $errors = $r['cpanelresult']['result']['errors'];
}
echo $errors ? '<ul><li>' . implode('</li><li>', array_map('htmlspecialchars', $errors)) . "</li></ul>\n" : "<p>Made $email.</p>\n";
$list = $cpanel->uapi('Email', 'list_pops');
$names = array();
foreach ($list['cpanelresult']['result']['data'] as $pop) $names[] = $pop['email'];
sort($names);
echo implode("\n", $names), "\n";
