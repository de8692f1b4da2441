<?php
foreach (array('CPANEL', 'cPanel', 'Cpanel', 'cpanel', '\CPANEL') as $name) {
    $object = new $name();
    echo get_class($object), ' ', class_exists($name) ? 'exists' : 'missing', "\n";
}
foreach (array('uapi', 'api2', 'api1', 'cpanelprint', 'cpanelfeature', 'header', 'footer', 'end', 'no_such') as $m) {
    echo $m, method_exists('CPANEL', $m) ? ' yes' : ' no', "\n";
}
function typed(CPANEL $c) { return $c->uapi('DomainInfo', 'list_domains')['cpanelresult']['result']['data']['main_domain']; }
echo typed($object), "\n";
