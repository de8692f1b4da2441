<?php
/*
 * Puts functions that the host serves in the place of PHP's own, which have no way to the machine.
 * Read ahead of every script, in LiveBridge's own builds only: PHP 5.6 and 8.2.
 */
namespace LiveBridge;

/* Reads what stands behind a name when a script first uses it. */
function part($name)
{
    require_once __DIR__ . '/' . $name . '.php';
}

/* Functions that this PHP has, but whose way to the machine it has not. */
foreach (array(
    'exec', 'shell_exec', 'system', 'passthru', 'popen', 'pclose', 'mail', 'mb_send_mail',
    'get_current_user', 'gethostbyname', 'gethostbynamel', 'gethostbyaddr',
) as $name) {
    livebridge_replace($name);
}
unset($name);

require __DIR__ . '/functions.php';
