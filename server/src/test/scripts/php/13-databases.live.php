<?php
// An installer: database, user, privileges, then what there is.
$cpanel = new CPANEL();
$steps = array(
    array('create_database', array('name' => 'user_shop')),
    array('create_user', array('name' => 'user_shop', 'password' => 'Tr0ub4dor&3xyz')),
    array('set_privileges_on_database', array('user' => 'user_shop', 'database' => 'user_shop', 'privileges' => 'ALL PRIVILEGES')),
);
foreach ($steps as $step) {
    list($function, $args) = $step;
    $r = $cpanel->uapi('Mysql', $function, $args);
    echo $function, ' ', $r['cpanelresult']['result']['status'], "\n";
}
$all = $cpanel->uapi('Mysql', 'list_databases');
foreach ($all['cpanelresult']['result']['data'] as $db) { echo $db['database'], ' ', implode(',', $db['users']), "\n"; }
$r = $cpanel->uapi('Mysql', 'create_database', array('name' => 'user_shop'));
echo $r['cpanelresult']['result']['status'] === 0 ? 'refused twice' : 'made twice', "\n";
