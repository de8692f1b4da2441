<?php
// A plugin page of 2013: require, one object, header printed, footer printed, end.
require_once "/usr/local/cpanel/php/cpanel.php";
$cpanel = new CPANEL();
print $cpanel->header('My plugin', 'myplugin') ? "frame\n" : "no frame\n";
print "<p>content</p>\n";
print is_string($cpanel->footer()) ? "footer\n" : "no footer\n";
$cpanel->end();
