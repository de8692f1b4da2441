<?php
// on 5.6 8.2: only the embedded engine refuses
set_error_handler(function ($no, $text, $file, $line) { echo $no === E_WARNING ? 'warning' : $no, ": $text (line $line)\n"; return true; });
var_dump(function_exists('exec'), is_callable('proc_open'));
var_dump(exec('mysqldump --all', $o, $r), $o, $r);
var_dump(exec('mysqldump --all'));
var_dump(popen('tar czf - x', 'r'));
var_dump(proc_open('gzip', array(array('pipe', 'r')), $pipes));
echo stripos(ini_get('disable_functions'), 'exec') === false ? "not disabled\n" : "disabled\n";
