<?php
foreach (array('REMOTE_USER', 'REMOTE_PASSWORD', 'REMOTE_DBOWNER', 'USER', 'TMPDIR', 'SERVER_ADDR', 'REMOTE_ADDR', 'REQUEST_METHOD', 'QUERY_STRING', 'HTTPS', 'cp_security_token', 'SESSION_TEMP_USER') as $name) {
    printf("%s|%s|%s|%s\n", $name, isset($_ENV[$name]) ? $_ENV[$name] : '-', isset($_SERVER[$name]) ? $_SERVER[$name] : '-', var_export(getenv($name), true));
}
putenv('OWN=1');
echo getenv('OWN'), ' ', isset($_ENV['OWN']) ? 'seen' : 'unseen', ' ', is_dir(getenv('HOME')) ? 'home' : 'no home', "\n";
echo getenv('CPANEL_PHPCONNECT_SOCKET') !== false ? "socket\n" : "no socket\n";
