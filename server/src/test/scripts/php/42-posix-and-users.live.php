<?php
// on 5.6 8.2: an installed php runs as whoever started it
$me = posix_getpwuid(posix_geteuid()); echo $me['name'], ' ', $me['dir'], "\n";
$by = posix_getpwnam('user'); echo $by['name'], ' ', var_export(posix_getpwnam('other'), true), ' ', get_current_user(), "\n";
echo is_int(posix_getpid()) ? 'pid' : '', ' ', is_int(getmypid()) ? 'pid' : '', ' ', posix_getuid() === posix_geteuid() ? 'same' : 'other', "\n";
$passwd = file('/etc/passwd'); echo count($passwd), ' ', strtok($passwd[0], ':'), "\n";
echo trim(file_get_contents('/usr/local/cpanel/version')) !== '' ? 'version' : '', ' ', strpos(file_get_contents('/var/cpanel/users/user'), 'DNS=example.com') !== false ? 'settings' : 'none', "\n";
var_dump(@file_get_contents('/etc/shadow'), @file_get_contents('/home/other/x'), @scandir('/home/other'));
