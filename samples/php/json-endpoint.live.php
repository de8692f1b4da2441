<?php
// A JSON endpoint of a plugin: what its page asks for by JavaScript.
require_once '/usr/local/cpanel/php/cpanel.php';

$cpanel = new CPANEL();
header('Content-Type: application/json');

$action = isset($_GET['action']) ? $_GET['action'] : 'list';
if ($action === 'add') {
    $response = $cpanel->uapi('Email', 'add_pop', array(
        'email'    => $_GET['name'],
        'password' => 'correct horse',
        'domain'   => 'example.com',
        'quota'    => 250,
    ));
    if ($response['cpanelresult']['result']['status'] !== 1) {
        echo json_encode(array('ok' => false, 'errors' => $response['cpanelresult']['result']['errors']));
        exit;
    }
}
$list = $cpanel->uapi('Email', 'list_pops', array('skip_main' => 1));
$names = array();
foreach ($list['cpanelresult']['result']['data'] as $box) {
    $names[] = $box['email'];
}
echo json_encode(array('ok' => true, 'mailboxes' => $names));
