<?php
/* OpenSSL as scripts know it; the host does the mathematics. Keys and certificates are kept as PEM. */
namespace LiveBridge;

part('host');

final class OpenSsl
{
    public static $errors = array();
    private static $handles = array();
    private static $sizes = array();

    private static $digests = array(
        1 => 'sha1', 2 => 'md5', 3 => 'md4', 5 => 'sha1', 6 => 'sha224', 7 => 'sha256', 8 => 'sha384', 9 => 'sha512', 10 => 'ripemd160',
    );

    private static function ask(array $request)
    {
        $answer = Host::ask($request);
        if (isset($answer['refused'])) {
            self::$errors[] = 'error:' . $answer['refused'];
            return null;
        }
        return $answer;
    }

    /* ---- ciphers ---- */

    private static function sizes($method)
    {
        $key = strtolower((string) $method);
        if (!isset(self::$sizes[$key])) {
            self::$sizes[$key] = Host::ask(array('service' => 'cipher', 'method' => $key));
        }
        return isset(self::$sizes[$key]['refused']) ? null : self::$sizes[$key];
    }

    public static function ivLength($method)
    {
        $sizes = self::sizes($method);
        if ($sizes === null) {
            Host::warn('openssl_cipher_iv_length', 'Unknown cipher algorithm');
            return false;
        }
        return $sizes['iv'];
    }

    public static function keyLength($method)
    {
        $sizes = self::sizes($method);
        if ($sizes === null) {
            Host::warn('openssl_cipher_key_length', 'Unknown cipher algorithm');
            return false;
        }
        return $sizes['key'];
    }

    public static function cipher($encrypts, $data, $method, $key, $options, $iv, &$tag, $aad, $tagSize)
    {
        $function = $encrypts ? 'openssl_encrypt' : 'openssl_decrypt';
        $sizes = self::sizes($method);
        if ($sizes === null) {
            Host::warn($function, 'Unknown cipher algorithm');
            return false;
        }
        /* PHP 5.3 and some callers give true or false here. */
        $options = $options === true ? 1 : (int) $options;
        $gcm = stripos($method, 'gcm') !== false;
        $iv = self::iv($function, (string) $iv, $sizes['iv'], $gcm, $encrypts);
        if (!$encrypts && !($options & OPENSSL_RAW_DATA)) {
            $data = base64_decode($data, true);
            if ($data === false) {
                Host::warn($function, 'Failed to base64 decode the input');
                return false;
            }
        }
        $answer = self::ask(array(
            'service' => 'cipher', 'way' => $encrypts ? 'encrypt' : 'decrypt', 'method' => strtolower($method), 'key' => (string) $key,
            'iv' => $iv, 'data' => (string) $data, 'padding' => $options & OPENSSL_ZERO_PADDING ? '0' : '1',
            'aad' => (string) $aad, 'tag' => $encrypts ? '' : (string) $tag, 'tagSize' => (string) $tagSize,
        ));
        if ($answer === null) {
            return false;
        }
        if ($encrypts && $gcm) {
            $tag = $answer['tag'];
        }
        return $encrypts && !($options & OPENSSL_RAW_DATA) ? base64_encode($answer['out']) : $answer['out'];
    }

    private static function iv($function, $iv, $size, $gcm, $encrypts)
    {
        $length = strlen($iv);
        if ($length === $size || $gcm && $length > 0) {
            return $iv;
        }
        if ($length === 0) {
            if ($encrypts && $size > 0) {
                Host::warn($function, 'Using an empty Initialization Vector (iv) is potentially insecure and not recommended');
            }
        } elseif ($length < $size) {
            Host::warn($function, "IV passed is only $length bytes long, cipher expects an IV of precisely $size bytes, padding with \\0");
        } else {
            Host::warn($function, "IV passed is $length bytes long which is longer than the $size expected by selected cipher, truncating");
        }
        return substr(str_pad($iv, $size, "\0"), 0, $size);
    }

    public static function methods()
    {
        $methods = array();
        foreach (array('128', '192', '256') as $bits) {
            foreach (array('cbc', 'cfb', 'cfb8', 'ctr', 'ecb', 'gcm', 'ofb') as $mode) {
                $methods[] = "aes-$bits-$mode";
            }
        }
        return array_merge($methods, array('des-ede3', 'des-ede3-cbc', 'des-ede3-cfb', 'des-ede3-ofb', 'des3'));
    }

    /* ---- digests and chance ---- */

    private static function digestName($name)
    {
        $name = is_int($name) || ctype_digit((string) $name) ? (isset(self::$digests[$name]) ? self::$digests[$name] : '') : strtolower($name);
        $name = preg_replace('/^(?:rsa-)?(sha|md)-?/', '$1', $name);
        return in_array($name, hash_algos(), true) ? $name : null;
    }

    public static function digest($data, $name, $raw)
    {
        $known = self::digestName($name);
        if ($known === null) {
            Host::warn('openssl_digest', PHP_VERSION_ID >= 80000 ? 'Unknown digest algorithm' : 'Unknown signature algorithm');
            return false;
        }
        return hash($known, $data, $raw);
    }

    public static function random($length, &$strong)
    {
        $length = (int) $length;
        if ($length < 1 || $length > 1 << 24) {
            if (PHP_VERSION_ID >= 80000) {
                throw Host::placed(new \ValueError('openssl_random_pseudo_bytes(): Argument #1 ($length) must be greater than 0'));
            }
            return false;
        }
        $strong = true;
        return function_exists('random_bytes') ? random_bytes($length) : file_get_contents('/dev/urandom', false, null, 0, $length);
    }

    /* ---- keys ---- */

    private static function handle($class, array $facts)
    {
        if (PHP_VERSION_ID >= 80000) {
            $handle = call_user_func(array($class, 'livebridge'));
            $handle->livebridge = $facts;
            return $handle;
        }
        $handle = fopen('php://memory', 'r');
        self::$handles[(int) $handle] = $facts;
        return $handle;
    }

    private static function facts($handle)
    {
        if (is_object($handle) && isset($handle->livebridge)) {
            return $handle->livebridge;
        }
        return is_resource($handle) && isset(self::$handles[(int) $handle]) ? self::$handles[(int) $handle] : null;
    }

    /* What a script gives as a key: a handle, a PEM text, a file's name, or one of them with its passphrase. */
    private static function key($given, $secret, $passphrase = '')
    {
        if (is_array($given)) {
            list($given, $passphrase) = array($given[0], isset($given[1]) ? $given[1] : '');
        }
        $known = self::facts($given);
        if ($known !== null) {
            return $secret && isset($known['kind']) && $known['kind'] !== 'private' ? null : (isset($known['subject']) ? self::key($known['pem'], false) : $known);
        }
        $pem = self::text($given);
        return self::ask(array('service' => 'key', 'way' => $secret ? 'private' : 'public', 'pem' => $pem, 'passphrase' => (string) $passphrase));
    }

    private static function text($given)
    {
        $given = is_string($given) ? $given : '';
        return strpos($given, 'file://') === 0 ? (string) @file_get_contents(substr($given, 7)) : $given;
    }

    public static function makeKey($options)
    {
        $options = (array) $options;
        $type = isset($options['private_key_type']) && $options['private_key_type'] === OPENSSL_KEYTYPE_EC ? 'EC' : 'RSA';
        $facts = self::ask(array(
            'service' => 'key', 'way' => 'new', 'type' => $type,
            'bits' => (string) (isset($options['private_key_bits']) ? $options['private_key_bits'] : 2048),
            'curve' => isset($options['curve_name']) ? $options['curve_name'] : '',
        ));
        return $facts === null ? false : self::handle('OpenSSLAsymmetricKey', $facts);
    }

    public static function readKey($given, $secret, $passphrase)
    {
        $facts = self::key($given, $secret, $passphrase);
        return $facts === null ? false : self::handle('OpenSSLAsymmetricKey', $facts);
    }

    public static function exportKey($key, &$output, $passphrase)
    {
        if ((string) $passphrase !== '') {
            return Host::refuse('openssl_pkey_export', 'A key with a passphrase is not written in the embedded PHP; run with --engine native');
        }
        $facts = self::key($key, true);
        if ($facts === null || $facts['secret'] === '') {
            Host::warn('openssl_pkey_export', 'Cannot get key from parameter 1');
            return false;
        }
        $output = $facts['secret'];
        return true;
    }

    public static function details($key)
    {
        $facts = self::facts($key);
        if ($facts === null) {
            return false;
        }
        $numbers = isset($facts['numbers']) ? $facts['numbers'] : array();
        $types = array('RSA' => array(OPENSSL_KEYTYPE_RSA, 'rsa'), 'EC' => array(OPENSSL_KEYTYPE_EC, 'ec'), 'DSA' => array(OPENSSL_KEYTYPE_DSA, 'dsa'));
        $type = isset($types[$facts['type']]) ? $types[$facts['type']] : array(-1, 'other');
        return array('bits' => $facts['bits'], 'key' => $facts['open'], $type[1] => $numbers, 'type' => $type[0]);
    }

    public static function sign($data, &$signature, $key, $algorithm)
    {
        $facts = self::key($key, true);
        if ($facts === null) {
            Host::warn('openssl_sign', 'Supplied key param cannot be coerced into a private key');
            return false;
        }
        $digest = self::digestName($algorithm);
        if ($digest === null) {
            Host::warn('openssl_sign', PHP_VERSION_ID >= 80000 ? 'Unknown digest algorithm' : 'Unknown signature algorithm.');
            return false;
        }
        $answer = self::ask(array('service' => 'sign', 'data' => $data, 'pem' => $facts['secret'], 'digest' => $digest));
        if ($answer === null) {
            return false;
        }
        $signature = $answer['out'];
        return true;
    }

    public static function verify($data, $signature, $key, $algorithm)
    {
        $facts = self::key($key, false);
        $digest = self::digestName($algorithm);
        if ($facts === null || $digest === null) {
            Host::warn('openssl_verify', $facts === null ? 'Supplied key param cannot be coerced into a public key' : 'Unknown digest algorithm');
            return false;
        }
        $answer = self::ask(array('service' => 'verify', 'data' => $data, 'signature' => $signature, 'pem' => $facts['open'], 'digest' => $digest));
        return $answer === null ? -1 : $answer['valid'];
    }

    public static function rsa($way, $data, &$out, $key, $padding)
    {
        $function = 'openssl_' . strtr($way, ' ', '_');
        $secret = strpos($way, 'private') === 0;
        $facts = self::key($key, $secret);
        $names = array(1 => 'PKCS1Padding', 3 => 'NoPadding', 4 => 'OAEPPadding');
        if ($facts === null || !isset($names[$padding])) {
            Host::warn($function, $secret ? 'key parameter is not a valid private key' : 'key parameter is not a valid public key');
            return false;
        }
        $answer = self::ask(array('service' => 'rsa', 'way' => $way, 'data' => $data, 'pem' => $secret ? $facts['secret'] : $facts['open'], 'padding' => $names[$padding]));
        if ($answer === null) {
            return false;
        }
        $out = $answer['out'];
        return true;
    }

    /* ---- certificates ---- */

    private static function certificate($given)
    {
        $known = self::facts($given);
        return $known !== null ? $known : self::ask(array('service' => 'certificate', 'pem' => self::text($given)));
    }

    public static function readCertificate($given, $function)
    {
        $facts = self::certificate($given);
        if ($facts === null) {
            Host::warn($function, 'X.509 Certificate cannot be retrieved');
            return false;
        }
        return self::handle('OpenSSLCertificate', $facts);
    }

    public static function exportCertificate($given, &$output)
    {
        $facts = self::certificate($given);
        if ($facts === null) {
            Host::warn('openssl_x509_export', 'X.509 Certificate cannot be retrieved');
            return false;
        }
        $output = $facts['pem'];
        return true;
    }

    public static function fingerprint($given, $algorithm, $raw)
    {
        $facts = self::certificate($given);
        $answer = $facts === null ? null : self::ask(array('service' => 'certificate', 'pem' => $facts['pem'], 'digest' => (string) self::digestName($algorithm)));
        if ($answer === null) {
            Host::warn('openssl_x509_fingerprint', 'X.509 Certificate cannot be retrieved');
            return false;
        }
        return $raw ? hex2bin($answer['out']) : $answer['out'];
    }

    public static function matches($certificate, $key)
    {
        $one = self::certificate($certificate);
        $two = self::key($key, true);
        $open = $one === null ? null : self::key($one['pem'], false);
        return $open !== null && $two !== null && $open['open'] === $two['open'];
    }

    private static function name(array $pairs)
    {
        $long = array(
            'C' => 'countryName', 'ST' => 'stateOrProvinceName', 'L' => 'localityName', 'O' => 'organizationName',
            'OU' => 'organizationalUnitName', 'CN' => 'commonName',
        );
        $short = $full = array();
        for ($i = 0; $i + 1 < count($pairs); $i += 2) {
            self::put($short, $pairs[$i], $pairs[$i + 1]);
            self::put($full, isset($long[$pairs[$i]]) ? $long[$pairs[$i]] : $pairs[$i], $pairs[$i + 1]);
        }
        return array($short, $full);
    }

    private static function put(array &$names, $name, $value)
    {
        if (isset($names[$name])) {
            $names[$name] = array_merge((array) $names[$name], array($value));
        } else {
            $names[$name] = $value;
        }
    }

    public static function parse($given, $short)
    {
        $facts = self::certificate($given);
        if ($facts === null) {
            return false;
        }
        $line = '';
        for ($i = 0; $i + 1 < count($facts['subject']); $i += 2) {
            $line .= '/' . $facts['subject'][$i] . '=' . $facts['subject'][$i + 1];
        }
        $subject = self::name($facts['subject']);
        $issuer = self::name($facts['issuer']);
        return array(
            'name' => $line, 'subject' => $subject[$short ? 0 : 1], 'hash' => '', 'issuer' => $issuer[$short ? 0 : 1],
            'version' => $facts['version'], 'serialNumber' => preg_match('/^[89A-F].{31}|.{33}/', $facts['serialHex']) ? '0x' . $facts['serialHex'] : $facts['serial'],
            'serialNumberHex' => $facts['serialHex'], 'validFrom' => $facts['from'], 'validTo' => $facts['to'],
            'validFrom_time_t' => $facts['fromTime'], 'validTo_time_t' => $facts['toTime'],
            'signatureTypeSN' => str_replace('WITH', '-', $facts['signature']), 'extensions' => isset($facts['extensions']) ? $facts['extensions'] : array(),
        );
    }
}
