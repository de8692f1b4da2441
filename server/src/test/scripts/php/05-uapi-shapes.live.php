<?php
$cpanel = new cpanel;
$ok = $cpanel->uapi('DomainInfo', 'list_domains', null, 'ignored', array());
$r = $ok['cpanelresult'];
var_dump($r['result']['status'] === 1, $r['result']['errors'] === null, array_key_exists('messages', $r['result']), array_key_exists('metadata', $r['result']));
var_dump($r['func'], $r['module'], $r['apiversion']);
$bad = $cpanel->uapi('Email', 'add_pop', array('email' => 'x', 'password' => ''));
var_dump($bad['cpanelresult']['result']['status'] === 0, is_array($bad['cpanelresult']['result']['errors']), is_string($bad['cpanelresult']['result']['errors'][0]));
$none = $cpanel->uapi('Nonsense', 'nothing_at_all');
var_dump($none['cpanelresult']['result']['status']);
