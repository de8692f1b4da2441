<?php
/*
 * curl over PHP's own connections, which the host makes where it is allowed: HTTP and HTTPS, one
 * transfer at a time.
 */
namespace LiveBridge;

part('host');
part('curl-answer');

/* One handle: its options and what the last transfer left. */
final class Curl
{
    const MOST_BYTES = 67108864;

    use CurlAnswer;

    private static $handles = array();

    /* Options that change nothing here: how a connection is kept, what is told of it. */
    private static $idle = array(
        10037, 41, 43, 19, 20, 69, 71, 74, 75, 91, 92, 96, 98, 99, 113, 121, 172, 181, 182, 213, 32, 10083, 10065, 10097, 10062, 19914, 58, 10203, 20056, -1,
    );

    /* Options that a transfer would need and does not get. */
    private static $missing = array(10004, 10006, 59, 61, 101, 111, 10025, 10026, 10086, 10087, 161, 21);

    public $options = array();
    public $info = array();
    public $errorCode = 0;
    public $error = '';
    public $content = null;
    private $deadline;

    /* ---- handles: an object from PHP 8 on, a resource before ---- */

    public static function open($url)
    {
        $self = new self;
        $self->reset();
        if ($url !== null) {
            $self->options[CURLOPT_URL] = (string) $url;
        }
        return $self->handle();
    }

    private function handle()
    {
        if (PHP_VERSION_ID >= 80000) {
            $handle = \CurlHandle::livebridge();
            $handle->livebridge = $this;
            return $handle;
        }
        $handle = fopen('php://memory', 'r');
        self::$handles[(int) $handle] = $this;
        return $handle;
    }

    public static function of($function, $handle)
    {
        if (is_object($handle) && isset($handle->livebridge)) {
            return $handle->livebridge;
        }
        if (is_resource($handle) && isset(self::$handles[(int) $handle])) {
            return self::$handles[(int) $handle];
        }
        if (PHP_VERSION_ID >= 80000) {
            throw Host::placed(new \TypeError($function . '(): Argument #1 ($handle) must be of type CurlHandle, ' . gettype($handle) . ' given'));
        }
        Host::warn($function, 'supplied resource is not a valid cURL handle resource');
        return new self;
    }

    public static function close($handle)
    {
        $self = self::of('curl_close', $handle);
        $self->saveCookies();
        if (is_resource($handle)) {
            unset(self::$handles[(int) $handle]);
            fclose($handle);
        }
    }

    public static function copy($handle)
    {
        $copy = clone self::of('curl_copy_handle', $handle);
        return $copy->handle();
    }

    public function reset()
    {
        $this->options = array(CURLOPT_SSL_VERIFYPEER => true, CURLOPT_MAXREDIRS => PHP_VERSION_ID >= 80000 ? -1 : -1);
        $this->info = array('url' => '');
    }

    public function set($option, $value, $function = 'curl_setopt')
    {
        if (in_array($option, self::$missing, true) && $value !== null && $value !== '' && $value !== false) {
            return Host::refuse($function, 'The curl option ' . self::name($option) . ' is not offered in the embedded PHP; run with --engine native');
        }
        if ($option === CURLOPT_POSTFIELDS) {
            $this->options[CURLOPT_POST] = true;
        } elseif ($option === CURLOPT_HTTPGET && $value) {
            unset($this->options[CURLOPT_POST], $this->options[CURLOPT_NOBODY], $this->options[CURLOPT_UPLOAD], $this->options[CURLOPT_PUT]);
        } elseif (in_array($option, array(CURLOPT_HTTPHEADER), true) && !is_array($value)) {
            if (PHP_VERSION_ID >= 80000) {
                throw Host::placed(new \TypeError($function . '(): The CURLOPT_HTTPHEADER option must have an array value'));
            }
            Host::warn($function, 'You must pass either an object or an array with the CURLOPT_HTTPHEADER, CURLOPT_QUOTE, CURLOPT_HTTP200ALIASES, CURLOPT_POSTQUOTE, CURLOPT_PREQUOTE, CURLOPT_TELNETOPTIONS, CURLOPT_MAIL_RCPT and CURLOPT_RESOLVE arguments');
            return false;
        } elseif ($option === CURLOPT_SSL_VERIFYHOST && $value === 1) {
            $value = 2;
        } elseif ($option === CURLOPT_COOKIEFILE) {
            $this->loadCookies((string) $value);
        } elseif (!in_array($option, self::$idle, true) && strpos(self::name($option), 'CURL') !== 0) {
            return Host::wrong($function, 'Argument #2 ($option) is not a valid cURL option', 'Invalid curl configuration option');
        }
        $this->options[$option] = $value;
        return true;
    }

    private static function name($option)
    {
        foreach (get_defined_constants() as $name => $value) {
            if ($value === $option && strpos($name, 'CURLOPT_') === 0) {
                return $name;
            }
        }
        return (string) $option;
    }

    private function option($option, $else = null)
    {
        return isset($this->options[$option]) ? $this->options[$option] : $else;
    }

    /* ---- the transfer ---- */

    public function exec()
    {
        $begin = microtime(true);
        $this->errorCode = 0;
        $this->error = '';
        $this->content = null;
        $this->headerText = '';
        $limit = $this->option(CURLOPT_TIMEOUT_MS) ? $this->option(CURLOPT_TIMEOUT_MS) / 1000 : (float) $this->option(CURLOPT_TIMEOUT, 0);
        $this->deadline = $limit > 0 ? $begin + $limit : null;
        $url = (string) $this->option(CURLOPT_URL, '');
        $this->info = array('url' => $url, 'http_code' => 0, 'header_size' => 0, 'request_size' => 0, 'redirect_count' => 0, 'size_upload' => 0);
        $body = $this->transfer($url);
        $this->info['total_time'] = microtime(true) - $begin;
        if ($body === null) {
            return false;
        }
        $whole = ($this->option(CURLOPT_HEADER) ? $this->headerText : '') . $body;
        if ($this->option(CURLOPT_WRITEFUNCTION)) {
            return $this->written($whole);
        }
        if ($this->option(CURLOPT_FILE)) {
            fwrite($this->option(CURLOPT_FILE), $whole);
            return true;
        }
        $this->content = $whole;
        if ($this->option(CURLOPT_RETURNTRANSFER)) {
            return $whole;
        }
        echo $whole;
        return true;
    }

    private function written($whole)
    {
        foreach (str_split($whole, 16384) as $part) {
            if ($part !== '' && call_user_func($this->option(CURLOPT_WRITEFUNCTION), $this->self(), $part) !== strlen($part)) {
                return $this->failed(CURLE_WRITE_ERROR, 'Failed writing body') === null ? false : true;
            }
        }
        return true;
    }

    private function self()
    {
        foreach (self::$handles as $number => $curl) {
            if ($curl === $this) {
                return $number;
            }
        }
        return $this->handle();
    }

    private function failed($code, $text)
    {
        $this->errorCode = $code;
        $this->error = $text;
        return null;
    }

    /* The body behind an address, over its redirections; null when it failed. */
    private function transfer($url)
    {
        $method = $this->method();
        $upload = $this->upload($method);
        $first = null;
        for ($hop = 0; ; $hop++) {
            $parts = parse_url(strpos($url, '://') === false ? 'http://' . $url : $url);
            if (!$parts || empty($parts['host'])) {
                return $this->failed(CURLE_URL_MALFORMAT, $url === '' ? 'No URL set!' : 'URL using bad/illegal format or missing URL');
            }
            $scheme = strtolower(isset($parts['scheme']) ? $parts['scheme'] : 'http');
            if ($scheme !== 'http' && $scheme !== 'https') {
                return $this->failed(CURLE_UNSUPPORTED_PROTOCOL, 'Protocol "' . $scheme . '" not supported or disabled in libcurl');
            }
            $first = $first === null ? $parts['host'] : $first;
            $stream = $this->connected($scheme, $parts);
            if ($stream === null) {
                return null;
            }
            $request = $this->request($method, $parts, $scheme, $upload, $first === $parts['host']);
            $this->info['request_size'] += strlen($request);
            $this->info['size_upload'] = strlen((string) $upload);
            $this->info['request_header'] = $request;
            fwrite($stream, $request . $upload);
            $answer = $this->answer($stream, $method, $parts['host']);
            fclose($stream);
            if ($answer === null) {
                return null;
            }
            list($status, $headers, $body) = $answer;
            $this->info = array('url' => $url, 'http_code' => $status, 'size_download' => $this->size) + $this->info;
            $this->info['content_type'] = isset($headers['content-type']) ? $headers['content-type'] : null;
            $this->info['download_content_length'] = isset($headers['content-length']) ? (float) $headers['content-length'] : -1;
            $target = isset($headers['location']) && $status >= 300 && $status < 400 ? self::resolved($url, $headers['location']) : '';
            $this->info['redirect_url'] = $this->option(CURLOPT_FOLLOWLOCATION) ? '' : $target;
            if ($target === '' || !$this->option(CURLOPT_FOLLOWLOCATION)) {
                if ($status >= 400 && $this->option(CURLOPT_FAILONERROR)) {
                    return $this->failed(CURLE_HTTP_RETURNED_ERROR, 'The requested URL returned error: ' . $status);
                }
                return $this->decoded($headers, $body);
            }
            $most = (int) $this->option(CURLOPT_MAXREDIRS, -1);
            if ($hop >= ($most < 0 ? 30 : $most)) {
                return $this->failed(CURLE_TOO_MANY_REDIRECTS, "Maximum ($hop) redirects followed");
            }
            $this->info['redirect_count'] = $hop + 1;
            if ($status === 303 ? $method !== 'HEAD' : $method === 'POST' && $status < 303) {
                $method = $this->option(CURLOPT_CUSTOMREQUEST) ? $method : 'GET';
                $upload = null;
            }
            $url = $target;
        }
    }

    private function method()
    {
        if ($this->option(CURLOPT_CUSTOMREQUEST)) {
            return (string) $this->option(CURLOPT_CUSTOMREQUEST);
        }
        if ($this->option(CURLOPT_NOBODY)) {
            return 'HEAD';
        }
        if ($this->option(CURLOPT_UPLOAD) || $this->option(CURLOPT_PUT)) {
            return 'PUT';
        }
        return $this->option(CURLOPT_POST) ? 'POST' : 'GET';
    }

    /* What is sent behind the request's headers; null when nothing is. */
    private function upload($method)
    {
        $this->uploadType = null;
        if ($this->option(CURLOPT_UPLOAD) || $this->option(CURLOPT_PUT)) {
            $size = (int) $this->option(CURLOPT_INFILESIZE, -1);
            if ($this->option(CURLOPT_READFUNCTION)) {
                $text = '';
                while (($part = call_user_func($this->option(CURLOPT_READFUNCTION), $this->self(), $this->option(CURLOPT_INFILE), 16384)) !== '' && is_string($part)) {
                    $text .= $part;
                }
                return $text;
            }
            return is_resource($this->option(CURLOPT_INFILE)) ? (string) stream_get_contents($this->option(CURLOPT_INFILE), $size) : '';
        }
        if (!$this->option(CURLOPT_POST)) {
            return null;
        }
        $fields = $this->option(CURLOPT_POSTFIELDS, '');
        if (is_array($fields)) {
            return $this->form($fields);
        }
        $this->uploadType = 'application/x-www-form-urlencoded';
        return (string) $fields;
    }

    private $uploadType = null;

    private function form(array $fields)
    {
        $boundary = str_repeat('-', 24) . substr(md5(uniqid('', true)), 0, 16);
        $text = '';
        foreach ($fields as $name => $values) {
            foreach (is_array($values) ? $values : array($values) as $value) {
                $text .= '--' . $boundary . "\r\nContent-Disposition: form-data; name=\"" . $name . '"';
                if ($value instanceof \CURLFile) {
                    $posted = $value->getPostFilename() !== '' ? $value->getPostFilename() : basename($value->getFilename());
                    $type = $value->getMimeType() !== '' ? $value->getMimeType() : 'application/octet-stream';
                    $text .= '; filename="' . $posted . "\"\r\nContent-Type: " . $type . "\r\n\r\n" . file_get_contents($value->getFilename()) . "\r\n";
                } else {
                    $text .= "\r\n\r\n" . $value . "\r\n";
                }
            }
        }
        $this->uploadType = 'multipart/form-data; boundary=' . $boundary;
        return $text . '--' . $boundary . "--\r\n";
    }

    private function left($else)
    {
        return $this->deadline === null ? $else : max(0.001, $this->deadline - microtime(true));
    }

    private function connected($scheme, array $parts)
    {
        $port = (int) $this->option(CURLOPT_PORT, 0);
        $port = $port > 0 ? $port : (isset($parts['port']) ? $parts['port'] : ($scheme === 'https' ? 443 : 80));
        $patience = $this->option(CURLOPT_CONNECTTIMEOUT_MS) ? $this->option(CURLOPT_CONNECTTIMEOUT_MS) / 1000 : (float) $this->option(CURLOPT_CONNECTTIMEOUT, 0);
        $patience = min($patience > 0 ? $patience : 300.0, $this->left(300.0));
        $context = stream_context_create(array('ssl' => array('verify_peer' => (bool) $this->option(CURLOPT_SSL_VERIFYPEER))));
        $address = ($scheme === 'https' ? 'ssl://' : 'tcp://') . $parts['host'] . ':' . $port;
        /* A handler of the script's would be told even of what is silenced. */
        set_error_handler(function () { return true; });
        $stream = stream_socket_client($address, $number, $text, $patience, STREAM_CLIENT_CONNECT, $context);
        restore_error_handler();
        $this->info['primary_ip'] = '';
        $this->info['primary_port'] = $port;
        if ($stream !== false) {
            return $stream;
        }
        if (strpos($text, '--allow-net') !== false) {
            Host::refuse('curl_exec', $text);
            return $this->failed(CURLE_COULDNT_CONNECT, $text);
        }
        if (strpos($text, 'is not known') !== false) {
            return $this->failed(CURLE_COULDNT_RESOLVE_HOST, 'Could not resolve host: ' . $parts['host']);
        }
        if (strpos($text, 'timed out') !== false) {
            return $this->failed(CURLE_OPERATION_TIMEDOUT, 'Connection timed out after ' . (int) ($patience * 1000) . ' milliseconds');
        }
        return strpos($text, 'certif') !== false || strpos($text, 'PKIX') !== false || strpos($text, 'name') !== false
            ? $this->failed(CURLE_SSL_CACERT, 'SSL certificate problem: ' . $text)
            : $this->failed(CURLE_COULDNT_CONNECT, 'Failed to connect to ' . $parts['host'] . ' port ' . $port . ': ' . $text);
    }

    private function request($method, array $parts, $scheme, $upload, $sameHost)
    {
        $path = (isset($parts['path']) ? $parts['path'] : '/') . (isset($parts['query']) ? '?' . $parts['query'] : '');
        $usual = isset($parts['port']) && $parts['port'] !== ($scheme === 'https' ? 443 : 80);
        $headers = array('Host' => $parts['host'] . ($usual ? ':' . $parts['port'] : ''));
        $login = $this->option(CURLOPT_USERPWD);
        if ($login === null && $this->option(CURLOPT_USERNAME) !== null) {
            $login = $this->option(CURLOPT_USERNAME) . ':' . $this->option(CURLOPT_PASSWORD);
        }
        if ($login === null && isset($parts['user'])) {
            $login = rawurldecode($parts['user']) . ':' . (isset($parts['pass']) ? rawurldecode($parts['pass']) : '');
        }
        if ($login !== null && ($sameHost || $this->option(CURLOPT_UNRESTRICTED_AUTH))) {
            $headers['Authorization'] = 'Basic ' . base64_encode($login);
        }
        $plain = array('Range' => $this->option(CURLOPT_RANGE) === null ? null : 'bytes=' . $this->option(CURLOPT_RANGE), 'User-Agent' => $this->option(CURLOPT_USERAGENT));
        $encoding = $this->option(CURLOPT_ENCODING);
        $plain += array('Accept' => '*/*', 'Accept-Encoding' => $encoding === '' ? 'deflate, gzip' : $encoding, 'Referer' => $this->option(CURLOPT_REFERER), 'Cookie' => $this->cookieLine($parts['host']));
        foreach ($plain as $name => $value) {
            if ($value !== null && $value !== '') {
                $headers[$name] = $value;
            }
        }
        if ($upload !== null) {
            $headers['Content-Length'] = (string) strlen($upload);
            if ($this->uploadType !== null) {
                $headers['Content-Type'] = $this->uploadType;
            }
        }
        $version = $this->option(CURLOPT_HTTP_VERSION) === CURL_HTTP_VERSION_1_0 ? '1.0' : '1.1';
        return $method . ' ' . str_replace(' ', '%20', $path) . ' HTTP/' . $version . "\r\n" . $this->headerLines($headers, $sameHost) . "\r\n";
    }

    /* The script's own lines take the place of curl's; a line without a value removes one. */
    private function headerLines(array $headers, $sameHost)
    {
        $own = '';
        foreach ((array) $this->option(CURLOPT_HTTPHEADER, array()) as $line) {
            $line = str_replace(array("\r", "\n"), '', (string) $line);
            $name = preg_replace('/[:;].*$/s', '', $line);
            foreach (array_keys($headers) as $known) {
                if (strcasecmp($known, $name) === 0) {
                    unset($headers[$known]);
                }
            }
            if (!$sameHost && preg_match('/^(authorization|cookie)$/i', $name)) {
                continue;
            }
            if (preg_match('/:\s*\S/', $line)) {
                $own .= $line . "\r\n";
            } elseif (substr($line, -1) === ';') {
                $own .= substr($line, 0, -1) . ":\r\n";
            }
        }
        $lines = '';
        foreach ($headers as $name => $value) {
            $lines .= $name . ': ' . $value . "\r\n";
        }
        return $lines . $own . "Connection: close\r\n";
    }

    /* ---- what is known afterwards ---- */

    public function info($option)
    {
        $info = $this->info + array(
            'content_type' => null, 'http_code' => 0, 'header_size' => 0, 'request_size' => 0, 'filetime' => -1, 'ssl_verify_result' => 0,
            'redirect_count' => 0, 'total_time' => 0.0, 'namelookup_time' => 0.0, 'connect_time' => 0.0, 'pretransfer_time' => 0.0,
            'size_upload' => 0.0, 'size_download' => 0.0, 'speed_download' => 0.0, 'speed_upload' => 0.0, 'download_content_length' => -1.0,
            'upload_content_length' => -1.0, 'starttransfer_time' => 0.0, 'redirect_time' => 0.0, 'redirect_url' => '', 'primary_ip' => '',
            'certinfo' => array(), 'primary_port' => 0, 'local_ip' => '', 'local_port' => 0,
        );
        if ($option === null) {
            if (!$this->option(CURLINFO_HEADER_OUT)) {
                unset($info['request_header']);
            }
            return $info;
        }
        $keys = array(
            1048577 => 'url', 2097154 => 'http_code', 3145731 => 'total_time', 3145732 => 'namelookup_time', 3145733 => 'connect_time',
            3145734 => 'pretransfer_time', 3145735 => 'size_upload', 3145736 => 'size_download', 3145737 => 'speed_download',
            3145738 => 'speed_upload', 2097163 => 'header_size', 2097164 => 'request_size', 2097165 => 'ssl_verify_result', 2097166 => 'filetime',
            3145743 => 'download_content_length', 3145744 => 'upload_content_length', 3145745 => 'starttransfer_time', 1048594 => 'content_type',
            3145747 => 'redirect_time', 2097172 => 'redirect_count', 1048607 => 'redirect_url', 1048608 => 'primary_ip', 2097192 => 'primary_port',
            2 => 'request_header',
        );
        if ($option === CURLINFO_PRIVATE) {
            return $this->option(CURLOPT_PRIVATE, false);
        }
        return isset($keys[$option]) && isset($info[$keys[$option]]) ? $info[$keys[$option]] : ($option === 1048594 ? null : false);
    }
}
