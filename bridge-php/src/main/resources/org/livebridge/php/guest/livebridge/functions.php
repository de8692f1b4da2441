<?php
/* The names that scripts call; what stands behind them is read when one of them is first called. */

/* The account, whoever a file is said to belong to. */
function get_current_user()
{
    $user = posix_getpwuid(posix_geteuid());
    return $user === false ? '' : $user['name'];
}

/* ---- programs ---- */

function exec($command, &$output = null, &$result_code = null)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::exec($command, $output, $result_code);
}

function shell_exec($command)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::shellExec($command);
}

function system($command, &$result_code = null)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::system($command, $result_code);
}

function passthru($command, &$result_code = null)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::passthru($command, $result_code);
}

function popen($command, $mode)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::popen($command, $mode);
}

function pclose($handle)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::close($handle);
}

function proc_open($command, $descriptor_spec, &$pipes, $cwd = null, $env_vars = null, $options = null)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::open($command, $descriptor_spec, $pipes, $cwd, $env_vars);
}

function proc_close($process)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::close($process);
}

function proc_get_status($process)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::status($process);
}

function proc_terminate($process, $signal = 15)
{
    LiveBridge\part('programs');
    return LiveBridge\Programs::terminate($process);
}

function proc_nice($priority)
{
    return true;
}

/* ---- mail ---- */

function mail($to, $subject, $message, $additional_headers = array(), $additional_params = '')
{
    LiveBridge\part('mail');
    return LiveBridge\Mail::send($to, $subject, $message, $additional_headers);
}

function mb_send_mail($to, $subject, $message, $additional_headers = array(), $additional_params = null)
{
    LiveBridge\part('mail');
    return LiveBridge\Mail::sendEncoded($to, $subject, $message, $additional_headers);
}

/* ---- names ---- */

function gethostbyname($hostname)
{
    LiveBridge\part('names');
    return LiveBridge\Names::address($hostname);
}

function gethostbynamel($hostname)
{
    LiveBridge\part('names');
    return LiveBridge\Names::addresses($hostname);
}

function gethostbyaddr($ip)
{
    LiveBridge\part('names');
    return LiveBridge\Names::host($ip);
}

function dns_get_record($hostname, $type = 268435456, &$authoritative_name_servers = null, &$additional_records = null, $raw = false)
{
    LiveBridge\part('names');
    $authoritative_name_servers = $additional_records = array();
    return LiveBridge\Names::records($hostname, $type, $raw);
}

function checkdnsrr($hostname, $type = 'MX')
{
    LiveBridge\part('names');
    return LiveBridge\Names::has('checkdnsrr', $hostname, $type);
}

function dns_check_record($hostname, $type = 'MX')
{
    LiveBridge\part('names');
    return LiveBridge\Names::has('dns_check_record', $hostname, $type);
}

function getmxrr($hostname, &$hosts, &$weights = null)
{
    LiveBridge\part('names');
    return LiveBridge\Names::exchangers($hostname, $hosts, $weights);
}

function dns_get_mx($hostname, &$hosts, &$weights = null)
{
    LiveBridge\part('names');
    return LiveBridge\Names::exchangers($hostname, $hosts, $weights);
}

foreach (array(
    'A' => 1, 'NS' => 2, 'CNAME' => 16, 'SOA' => 32, 'PTR' => 2048, 'HINFO' => 4096, 'CAA' => 8192, 'MX' => 16384, 'TXT' => 32768,
    'SRV' => 33554432, 'NAPTR' => 67108864, 'AAAA' => 134217728, 'A6' => 16777216, 'ANY' => 268435456, 'ALL' => 251721779,
) as $name => $value) {
    define('DNS_' . $name, $value);
}
unset($name, $value);

/* ---- curl ---- */

if (PHP_VERSION_ID >= 80000) {
    require __DIR__ . '/handles.php';
}

function curl_init($url = null)
{
    LiveBridge\part('curl');
    return LiveBridge\Curl::open($url);
}

function curl_close($handle)
{
    LiveBridge\Curl::close($handle);
}

function curl_copy_handle($handle)
{
    return LiveBridge\Curl::copy($handle);
}

function curl_setopt($handle, $option, $value)
{
    return LiveBridge\Curl::of('curl_setopt', $handle)->set($option, $value);
}

function curl_setopt_array($handle, $options)
{
    foreach ($options as $option => $value) {
        if (!LiveBridge\Curl::of('curl_setopt_array', $handle)->set($option, $value, 'curl_setopt_array')) {
            return false;
        }
    }
    return true;
}

function curl_exec($handle)
{
    return LiveBridge\Curl::of('curl_exec', $handle)->exec();
}

function curl_getinfo($handle, $option = null)
{
    return LiveBridge\Curl::of('curl_getinfo', $handle)->info($option);
}

function curl_error($handle)
{
    return LiveBridge\Curl::of('curl_error', $handle)->error;
}

function curl_errno($handle)
{
    return LiveBridge\Curl::of('curl_errno', $handle)->errorCode;
}

function curl_reset($handle)
{
    LiveBridge\Curl::of('curl_reset', $handle)->reset();
}

function curl_escape($handle, $string)
{
    return rawurlencode($string);
}

function curl_unescape($handle, $string)
{
    return rawurldecode($string);
}

function curl_strerror($error_code)
{
    $texts = array(
        0 => 'No error', 1 => 'Unsupported protocol', 3 => 'URL using bad/illegal format or missing URL', 6 => "Couldn't resolve host name",
        7 => "Couldn't connect to server", 22 => 'HTTP response code said error', 28 => 'Timeout was reached', 35 => 'SSL connect error',
        47 => 'Number of redirects hit maximum amount', 52 => 'Server returned nothing (no headers, no data)',
        56 => 'Failure when receiving data from the peer', 60 => 'SSL peer certificate or SSH remote key was not OK',
    );
    return isset($texts[$error_code]) ? $texts[$error_code] : 'Unknown error';
}

function curl_version($age = 3)
{
    return array(
        'version_number' => 0x075800, 'age' => 3, 'features' => 4, 'ssl_version_number' => 0, 'version' => '7.88.0', 'host' => 'livebridge',
        'ssl_version' => 'Java', 'libz_version' => '1.2.13', 'protocols' => array('http', 'https'),
    );
}

function curl_multi_init()
{
    LiveBridge\part('curl-multi');
    return LiveBridge\CurlMulti::open();
}

function curl_multi_add_handle($multi_handle, $handle)
{
    return LiveBridge\CurlMulti::of($multi_handle)->add($handle);
}

function curl_multi_remove_handle($multi_handle, $handle)
{
    return LiveBridge\CurlMulti::of($multi_handle)->remove($handle);
}

function curl_multi_exec($multi_handle, &$still_running)
{
    return LiveBridge\CurlMulti::of($multi_handle)->exec($still_running);
}

function curl_multi_select($multi_handle, $timeout = 1.0)
{
    return LiveBridge\CurlMulti::of($multi_handle)->waiting();
}

function curl_multi_getcontent($handle)
{
    return LiveBridge\Curl::of('curl_multi_getcontent', $handle)->content;
}

function curl_multi_info_read($multi_handle, &$queued_messages = null)
{
    return LiveBridge\CurlMulti::of($multi_handle)->read($queued_messages);
}

function curl_multi_setopt($multi_handle, $option, $value)
{
    return true;
}

function curl_multi_close($multi_handle)
{
}

class CURLFile
{
    public $name = '';
    public $mime = '';
    public $postname = '';

    public function __construct($filename, $mime_type = null, $posted_filename = null)
    {
        $this->name = (string) $filename;
        $this->mime = (string) $mime_type;
        $this->postname = (string) $posted_filename;
    }

    public function getFilename()
    {
        return $this->name;
    }

    public function getMimeType()
    {
        return $this->mime;
    }

    public function getPostFilename()
    {
        return $this->postname;
    }

    public function setMimeType($mime_type)
    {
        $this->mime = (string) $mime_type;
    }

    public function setPostFilename($posted_filename)
    {
        $this->postname = (string) $posted_filename;
    }
}

function curl_file_create($filename, $mime_type = null, $posted_filename = null)
{
    return new CURLFile($filename, $mime_type, $posted_filename);
}

require __DIR__ . '/curl-options.php';

require __DIR__ . '/openssl-functions.php';
require __DIR__ . '/zip-class.php';
require __DIR__ . '/mysqli-functions.php';
require __DIR__ . '/small.php';
