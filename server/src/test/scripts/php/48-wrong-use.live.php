<?php
// What must not crash anything.
$cpanel = new CPANEL();
$a = $cpanel->uapi('Email', 'list_pops');
var_dump(isset($a['data']), @$a['data'], is_array(array_merge($a, array('own' => 1))));
$b = $cpanel->uapi('NoModule', 'no_function', array('x' => array('nested' => array(1, 2)), 'y' => null, 'z' => true, 'n' => 1.5));
var_dump(is_array($b['cpanelresult']['result']['errors']), @$_GET['x'], @$b['cpanelresult']['nope']['deeper']);
$c = $cpanel->api2('NoModule', 'nothing');
var_dump(isset($c['cpanelresult']['error']), is_array($c['cpanelresult']['data']));
$d = $cpanel->uapi('', '');
var_dump($d['cpanelresult']['result']['status']);
$e = $cpanel->uapi('Email', 'list_pops', "not an array\xff");
var_dump(is_array($e['cpanelresult']));
$cpanel->end(); $cpanel->end();
$f = $cpanel->uapi('DomainInfo', 'list_domains');
echo $f['cpanelresult']['result']['data']['main_domain'], "\n";
