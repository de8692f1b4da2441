<?php // ends: says written: 0$
$written = 0;
@error_log('x', 3, '/home/other/log') and $written++;
@error_log('x', 3, '../other/log') and $written++;
ini_set('error_log', '/home/other/log');
error_log('x');
function_exists('mail') && @mail('a@example.com', 's', 'b', '', '-X/home/other/log') and $written++;
function_exists('syslog') and @syslog(LOG_ERR, 'x');
echo "written: $written";
