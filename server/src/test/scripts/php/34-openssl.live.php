<?php
// on 5.6 8.2 native
$key = str_repeat('k', 32); $iv = str_repeat('i', 16);
foreach (array('aes-256-cbc', 'AES-128-CBC', 'aes-256-ecb', 'aes-128-ctr', 'des-ede3-cbc') as $method) {
    $n = openssl_cipher_iv_length($method);
    $c = openssl_encrypt('attack at dawn', $method, $key, 0, substr($iv, 0, $n));
    echo $method, ' ', $n, ' ', $c, ' ', openssl_decrypt($c, $method, $key, 0, substr($iv, 0, $n)), "\n";
}
$raw = openssl_encrypt(str_repeat('x', 16), 'aes-128-cbc', 'short', OPENSSL_RAW_DATA | OPENSSL_ZERO_PADDING, $iv);
echo bin2hex($raw), ' ', openssl_decrypt($raw, 'aes-128-cbc', 'short', OPENSSL_RAW_DATA | OPENSSL_ZERO_PADDING, $iv), "\n";
var_dump(openssl_decrypt('broken!', 'aes-256-cbc', $key, 0, $iv));
echo strlen(openssl_random_pseudo_bytes(20, $strong)), var_export($strong, true), ' ', openssl_digest('abc', 'sha256'), ' ', base64_encode(openssl_digest('abc', 'md5', true)), "\n";
$pair = openssl_pkey_new(array('private_key_bits' => 2048, 'private_key_type' => OPENSSL_KEYTYPE_RSA));
openssl_pkey_export($pair, $pem); $details = openssl_pkey_get_details($pair);
echo strtok($pem, "\n"), ' ', $details['bits'], ' ', strtok($details['key'], "\n"), ' ', $details['type'] === OPENSSL_KEYTYPE_RSA ? 'rsa' : 'other', "\n";
echo openssl_sign('data', $signature, $pem, OPENSSL_ALGO_SHA256) ? strlen($signature) : 'unsigned', ' ', openssl_verify('data', $signature, $details['key'], OPENSSL_ALGO_SHA256), openssl_verify('other', $signature, $details['key'], OPENSSL_ALGO_SHA256), "\n";
openssl_public_encrypt('secret', $sealed, $details['key']); openssl_private_decrypt($sealed, $open, $pem); echo $open, "\n";
echo in_array('aes-256-cbc', openssl_get_cipher_methods()) ? 'listed' : 'missing', ' ', extension_loaded('openssl') ? 'loaded' : '', "\n";
