<?php // ends: says secrets: 0$
$allowed = '/^(FOO|HOME|PWD|CPANEL_\w+|GATEWAY_INTERFACE|REQUEST_METHOD|QUERY_STRING|REDIRECT_STATUS|SCRIPT_\w+|PATH_TRANSLATED|PHP_SELF'
    . '|REQUEST_TIME\w*|argv|argc|DOCUMENT_ROOT|HTTP_COOKIE)$/';
$secrets = array();
foreach (array($_SERVER, $_ENV, function_exists('getenv') && PHP_VERSION_ID > 70100 ? getenv() : array()) as $all) {
    $secrets += array_diff_key($all, array_flip(preg_grep($allowed, array_keys($all))));
}
ob_start();
phpinfo();
$page = ob_get_clean();
foreach (array('PATH', 'USER', 'JAVA_HOME', 'SHELL', 'LOGNAME') as $name) {
    getenv($name) === false && !preg_match("/\\b$name => /", $page) or $secrets[$name] = 1;
}
foreach (array(php_uname('n'), get_current_user(), function_exists('gethostname') ? gethostname() : '') as $told) {
    $told === 'localhost' || $told === '(none)' || $told === 'user' || $told === '' or $secrets[$told] = 1;
}
echo 'secrets: ', $secrets ? json_encode(array_keys($secrets)) : 0;
