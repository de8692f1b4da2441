<?php
$cpanel = new CPANEL();
function finish() { global $cpanel; echo "ended\n"; $cpanel->end(); }
register_shutdown_function('finish');
class Holder { private $c; function __construct($c) { $this->c = $c; } function __destruct() { echo "destructed\n"; $this->c->end(); } }
$h = new Holder($cpanel);
$r = $cpanel->uapi('Email', 'list_pops');
echo count($r['cpanelresult']['result']['data']), " mailboxes\n";
exit(0);
