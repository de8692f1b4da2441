<?php
/* The names of openssl. Read once, before the first script. */
foreach (array(
    'RAW_DATA' => 1, 'ZERO_PADDING' => 2, 'DONT_ZERO_PAD_KEY' => 4, 'KEYTYPE_RSA' => 0, 'KEYTYPE_DSA' => 1, 'KEYTYPE_DH' => 2,
    'KEYTYPE_EC' => 3, 'ALGO_SHA1' => 1, 'ALGO_MD5' => 2, 'ALGO_MD4' => 3, 'ALGO_SHA224' => 6, 'ALGO_SHA256' => 7,
    'ALGO_SHA384' => 8, 'ALGO_SHA512' => 9, 'ALGO_RMD160' => 10, 'PKCS1_PADDING' => 1, 'NO_PADDING' => 3, 'PKCS1_OAEP_PADDING' => 4,
    'CIPHER_3DES' => 4, 'CIPHER_AES_128_CBC' => 5, 'CIPHER_AES_192_CBC' => 6, 'CIPHER_AES_256_CBC' => 7,
) as $name => $value) {
    define('OPENSSL_' . $name, $value);
}
define('OPENSSL_VERSION_TEXT', 'LiveBridge, by the host');
define('OPENSSL_VERSION_NUMBER', 0x1010100);
unset($name, $value);

function openssl_encrypt($data, $cipher_algo, $passphrase, $options = 0, $iv = '', &$tag = null, $aad = '', $tag_length = 16)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::cipher(true, $data, $cipher_algo, $passphrase, $options, $iv, $tag, $aad, $tag_length);
}

function openssl_decrypt($data, $cipher_algo, $passphrase, $options = 0, $iv = '', $tag = null, $aad = '')
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::cipher(false, $data, $cipher_algo, $passphrase, $options, $iv, $tag, $aad, 16);
}

function openssl_cipher_iv_length($cipher_algo)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::ivLength($cipher_algo);
}

function openssl_cipher_key_length($cipher_algo)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::keyLength($cipher_algo);
}

function openssl_get_cipher_methods($aliases = false)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::methods();
}

function openssl_get_md_methods($aliases = false)
{
    return array('md4', 'md5', 'ripemd160', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512');
}

function openssl_digest($data, $digest_algo, $binary = false)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::digest($data, $digest_algo, $binary);
}

function openssl_random_pseudo_bytes($length, &$strong_result = null)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::random($length, $strong_result);
}

function openssl_error_string()
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::$errors ? array_shift(LiveBridge\OpenSsl::$errors) : false;
}

function openssl_pkey_new($options = null)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::makeKey($options);
}

function openssl_pkey_get_private($private_key, $passphrase = null)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::readKey($private_key, true, $passphrase);
}

function openssl_get_privatekey($private_key, $passphrase = null)
{
    return openssl_pkey_get_private($private_key, $passphrase);
}

function openssl_pkey_get_public($public_key)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::readKey($public_key, false, '');
}

function openssl_get_publickey($public_key)
{
    return openssl_pkey_get_public($public_key);
}

function openssl_pkey_export($key, &$output, $passphrase = null, $options = null)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::exportKey($key, $output, $passphrase);
}

function openssl_pkey_export_to_file($key, $output_filename, $passphrase = null, $options = null)
{
    return openssl_pkey_export($key, $text, $passphrase) && file_put_contents($output_filename, $text) !== false;
}

function openssl_pkey_get_details($key)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::details($key);
}

function openssl_pkey_free($key)
{
}

function openssl_free_key($key)
{
}

function openssl_sign($data, &$signature, $private_key, $algorithm = OPENSSL_ALGO_SHA1)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::sign($data, $signature, $private_key, $algorithm);
}

function openssl_verify($data, $signature, $public_key, $algorithm = OPENSSL_ALGO_SHA1)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::verify($data, $signature, $public_key, $algorithm);
}

function openssl_public_encrypt($data, &$encrypted_data, $public_key, $padding = OPENSSL_PKCS1_PADDING)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::rsa('public encrypt', $data, $encrypted_data, $public_key, $padding);
}

function openssl_private_decrypt($data, &$decrypted_data, $private_key, $padding = OPENSSL_PKCS1_PADDING)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::rsa('private decrypt', $data, $decrypted_data, $private_key, $padding);
}

function openssl_private_encrypt($data, &$encrypted_data, $private_key, $padding = OPENSSL_PKCS1_PADDING)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::rsa('private encrypt', $data, $encrypted_data, $private_key, $padding);
}

function openssl_public_decrypt($data, &$decrypted_data, $public_key, $padding = OPENSSL_PKCS1_PADDING)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::rsa('public decrypt', $data, $decrypted_data, $public_key, $padding);
}

function openssl_x509_parse($certificate, $short_names = true)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::parse($certificate, $short_names);
}

function openssl_x509_read($certificate)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::readCertificate($certificate, 'openssl_x509_read');
}

function openssl_x509_export($certificate, &$output, $no_text = true)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::exportCertificate($certificate, $output);
}

function openssl_x509_fingerprint($certificate, $digest_algo = 'sha1', $binary = false)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::fingerprint($certificate, $digest_algo, $binary);
}

function openssl_x509_check_private_key($certificate, $private_key)
{
    LiveBridge\part('openssl');
    return LiveBridge\OpenSsl::matches($certificate, $private_key);
}

function openssl_x509_free($certificate)
{
}

function openssl_pbkdf2($password, $salt, $key_length, $iterations, $digest_algo = 'sha1')
{
    return hash_pbkdf2($digest_algo, $password, $salt, $iterations, $key_length, true);
}
