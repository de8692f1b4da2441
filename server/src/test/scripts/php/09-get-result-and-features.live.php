<?php
$cpanel = new CPANEL();
$cpanel->api2('Email', 'listmaildomains');
foreach ($cpanel->get_result() as $row) { echo $row['domain'], "\n"; }
$has = $cpanel->cpanelfeature('popaccts');
var_dump($has === 1 || $has === 0);
var_dump($cpanel->cpanelif('$user eq "nobody"'), $cpanel->cpanelif('1'));
var_dump($cpanel->set_debug(1), is_file($cpanel->get_debug_log()), $cpanel->get_debug_level());
