<?php
// on 5.6 8.2 native
$pem = file_get_contents('parts/example.crt');
$c = openssl_x509_parse($pem);
echo $c['name'], ' ', $c['subject']['CN'], ' ', $c['issuer']['O'], ' ', $c['serialNumber'], ' ', gmdate('Y-m-d', $c['validTo_time_t']), ' ', $c['validFrom'], "\n";
echo $c['extensions']['subjectAltName'], ' | ', $c['extensions']['basicConstraints'], ' ', $c['version'], "\n";
$x = openssl_x509_read($pem); openssl_x509_export($x, $out); echo trim($out) === trim($pem) ? 'same' : 'changed', ' ', openssl_x509_fingerprint($x), "\n";
$key = openssl_pkey_get_details(openssl_pkey_get_public($pem)); echo $key['bits'], "\n";
var_dump(@openssl_x509_parse('nonsense'));
