<?php
// on 5.6 8.2: the installed php asks the machine
$cpanel = new CPANEL();
foreach (array(array('www2', 'A', 'address', '192.0.2.7'), array('alias', 'CNAME', 'cname', 'www2.example.com.'), array('note', 'TXT', 'txtdata', 'v=spf1 -all')) as $r) {
    $cpanel->api2('ZoneEdit', 'add_zone_record', array('domain' => 'example.com', 'name' => $r[0], 'type' => $r[1], $r[2] => $r[3], 'ttl' => 300));
}
echo gethostbyname('www2.example.com'), ' ', gethostbyname('alias.example.com'), ' ', implode(',', gethostbynamel('www2.example.com')), "\n";
echo gethostbyname('nowhere.example'), ' ', var_export(gethostbynamel('nowhere.example'), true), ' ', gethostbyname('127.0.0.1'), ' ', gethostbyname('localhost'), "\n";
print_r(dns_get_record('note.example.com', DNS_TXT));
print_r(dns_get_record('alias.example.com', DNS_CNAME));
$mx = dns_get_record('example.com', DNS_MX); echo $mx[0]['type'], ' ', $mx[0]['pri'], ' ', $mx[0]['target'], "\n";
var_dump(checkdnsrr('example.com', 'MX'), checkdnsrr('example.com'), checkdnsrr('none.example.com', 'A'), dns_check_record('note.example.com', 'TXT'));
var_dump(getmxrr('example.com', $hosts, $weights), count($hosts) === count($weights));
$soa = dns_get_record('example.com', DNS_SOA); echo count($soa), ' ', is_int($soa[0]['serial']) ? 'serial' : '', "\n";
