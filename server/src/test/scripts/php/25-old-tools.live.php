<?php
// on 5.6 8.2: the installed php would start real programs
$json = shell_exec('uapi --output=json DomainInfo list_domains');
$a = json_decode($json, true);
echo $a['result']['data']['main_domain'], ' ', $a['result']['status'], "\n";
exec('/usr/bin/uapi --output=json NVData set names=plan plan=' . escapeshellarg('a b'), $lines, $status);
echo count($lines), ' ', $status, "\n";
$b = json_decode(`/usr/local/cpanel/bin/cpapi2 --output=json NVData get names=plan`, true);
echo rawurldecode($b['cpanelresult']['data'][0]['value']), "\n";
echo exec('uapi --output=json Nothing at_all 2>&1', $out), '' === '' ? '' : '', "\n";
passthru('uapi --user=other Email list_pops 2>&1', $code);
echo $code, "\n";
echo system('whmapi1 listaccts 2>&1 | cat', $code), $code, "\n";
