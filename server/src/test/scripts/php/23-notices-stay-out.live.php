<?php
echo "{";
echo @$_GET['none'], $_GET['nothing'], $undefined, $undefined['x'];
$a = array(1); echo $a[7];
trigger_error('for the log only', E_USER_WARNING);
echo "}\n";
echo ini_get('display_errors') ? 'shown' : 'hidden', ' ', error_reporting() === E_ALL ? 'all' : error_reporting(), "\n";
set_error_handler(function ($no, $text, $file, $line) { echo "caught: ", str_replace('variable: ', 'variable $', $text), ' ', basename($file), ":$line\n"; return true; });
trigger_error('own', E_USER_NOTICE);
$x = array(); echo (string) $neverSet; echo count($x);
echo "end\n";
