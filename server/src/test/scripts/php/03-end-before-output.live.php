<?php
class Page {
    var $cpanel;
    var $rows = array();
    function Page() { $this->__construct(); }
    function __construct() { $this->cpanel = new CPANEL(); }
    function load() {
        $res = $this->cpanel->uapi('DomainInfo', 'list_domains');
        $this->rows = $res['cpanelresult']['result']['data'];
        $this->cpanel->end();
    }
    function show() { foreach ($this->rows as $k => $v) echo $k, ': ', is_array($v) ? count($v) : $v, "\n"; }
}
$p = new Page();
$p->load();
ksort($p->rows);
$p->show();
