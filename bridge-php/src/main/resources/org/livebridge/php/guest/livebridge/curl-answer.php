<?php
/* How curl reads what a server answers: header lines, bodies in each of their forms, cookies. */
namespace LiveBridge;

trait CurlAnswer
{
    private $cookies = array();
    private $headerText = '';
    private $size = 0;

    private function line($stream)
    {
        stream_set_timeout($stream, (int) $this->left(300.0), (int) (fmod($this->left(300.0), 1) * 1000000));
        $line = fgets($stream, 65536);
        return $line === false ? null : $line;
    }

    private function answer($stream, $method, $host)
    {
        do {
            $text = '';
            while (($line = $this->line($stream)) !== null) {
                $text .= $line;
                if ($this->option(CURLOPT_HEADERFUNCTION)) {
                    call_user_func($this->option(CURLOPT_HEADERFUNCTION), $this->self(), $line);
                }
                if (rtrim($line, "\r\n") === '') {
                    break;
                }
            }
            if ($line === null) {
                return $this->lost($stream, $text);
            }
            if (!preg_match('{^HTTP/\d(?:\.\d)? (\d{3})}', $text, $m)) {
                return $this->failed(CURLE_UNSUPPORTED_PROTOCOL, 'Received HTTP/0.9 when not allowed');
            }
            $status = (int) $m[1];
        } while ($status >= 100 && $status < 200);
        $this->headerText .= $text;
        $this->info['header_size'] = strlen($this->headerText);
        if ($this->option(CURLOPT_WRITEHEADER)) {
            fwrite($this->option(CURLOPT_WRITEHEADER), $text);
        }
        $headers = array();
        foreach (explode("\n", $text) as $line) {
            $pair = explode(':', $line, 2);
            if (isset($pair[1])) {
                $headers[strtolower(trim($pair[0]))] = trim($pair[1]);
                if (strcasecmp(trim($pair[0]), 'Set-Cookie') === 0) {
                    $this->keepCookie($host, trim($pair[1]));
                }
            }
        }
        $this->size = 0;
        if ($method === 'HEAD' || $this->option(CURLOPT_NOBODY) || $status === 204 || $status === 304) {
            return array($status, $headers, '');
        }
        $body = $this->body($stream, $headers);
        return $body === null ? null : array($status, $headers, $body);
    }

    private function lost($stream, $text)
    {
        $about = stream_get_meta_data($stream);
        if (!empty($about['timed_out']) || $this->deadline !== null && microtime(true) >= $this->deadline) {
            $limit = $this->option(CURLOPT_TIMEOUT_MS) ? $this->option(CURLOPT_TIMEOUT_MS) : 1000 * $this->option(CURLOPT_TIMEOUT, 300);
            return $this->failed(CURLE_OPERATION_TIMEDOUT, 'Operation timed out after ' . $limit . ' milliseconds with ' . strlen($text) . ' bytes received');
        }
        return $text === '' ? $this->failed(CURLE_GOT_NOTHING, 'Empty reply from server') : $this->failed(CURLE_RECV_ERROR, 'The answer ended early');
    }

    private function body($stream, array $headers)
    {
        if (isset($headers['transfer-encoding']) && stripos($headers['transfer-encoding'], 'chunked') !== false) {
            $body = '';
            do {
                $line = $this->line($stream);
                if ($line === null) {
                    return $this->lost($stream, $body);
                }
                $size = hexdec(preg_replace('/[^0-9a-fA-F].*$/s', '', $line));
                $part = $size > 0 ? $this->octets($stream, $size) : '';
                if ($part === null) {
                    return null;
                }
                $body .= $part;
                if ($size > 0) {
                    $this->line($stream);
                }
            } while ($size > 0 && strlen($body) <= self::MOST_BYTES);
            return $this->counted($body);
        }
        if (isset($headers['content-length']) && ctype_digit($headers['content-length'])) {
            $body = $this->octets($stream, (float) $headers['content-length']);
            return $body === null ? null : $this->counted($body);
        }
        return $this->counted((string) $this->octets($stream, null));
    }

    private function counted($body)
    {
        $this->size = strlen($body);
        return $this->size > self::MOST_BYTES ? $this->failed(CURLE_RECV_ERROR, 'The answer is larger than ' . self::MOST_BYTES . ' bytes') : $body;
    }

    /* So many octets; all up to the end for null. */
    private function octets($stream, $size)
    {
        $text = '';
        while ($size === null || strlen($text) < $size) {
            stream_set_timeout($stream, (int) $this->left(300.0), (int) (fmod($this->left(300.0), 1) * 1000000));
            $part = fread($stream, $size === null ? 65536 : (int) min(65536, $size - strlen($text)));
            if ($part === false || $part === '') {
                if ($size === null && feof($stream)) {
                    break;
                }
                if (feof($stream)) {
                    return $this->failed(18, 'transfer closed with ' . ($size - strlen($text)) . ' bytes remaining to read');
                }
                return $this->lost($stream, $text);
            }
            $text .= $part;
            if (strlen($text) > self::MOST_BYTES) {
                break;
            }
        }
        return $text;
    }

    private function decoded(array $headers, $body)
    {
        $encoding = isset($headers['content-encoding']) ? strtolower($headers['content-encoding']) : '';
        if ($this->option(CURLOPT_ENCODING) === null || $body === '' || $encoding === '' || $encoding === 'identity') {
            return $body;
        }
        $plain = $encoding === 'gzip' ? @gzdecode($body) : ($encoding === 'deflate' ? @gzuncompress($body) : false);
        if ($plain === false && $encoding === 'deflate') {
            $plain = @gzinflate($body);
        }
        return $plain === false ? $this->failed(CURLE_BAD_CONTENT_ENCODING, 'Unrecognized content encoding type.') : $plain;
    }

    private static function resolved($url, $target)
    {
        if (preg_match('{^[a-z][a-z0-9+.-]*://}i', $target)) {
            return $target;
        }
        preg_match('{^([a-z]+:)?//[^/?#]*}i', $url, $m);
        $base = isset($m[0]) ? $m[0] : $url;
        if (strpos($target, '//') === 0) {
            return (isset($m[1]) ? $m[1] : 'http:') . $target;
        }
        if ($target !== '' && $target[0] === '/') {
            return $base . $target;
        }
        $path = preg_replace('{[?#].*$}s', '', (string) substr($url, strlen($base)));
        return $base . preg_replace('{[^/]*$}', '', $path === '' ? '/' : $path) . $target;
    }

    /* ---- cookies ---- */

    private function keepCookie($host, $line)
    {
        if ($this->option(CURLOPT_COOKIEFILE) === null && $this->option(CURLOPT_COOKIEJAR) === null) {
            return;
        }
        $pair = explode('=', preg_replace('/;.*$/s', '', $line), 2);
        if (isset($pair[1]) && count($this->cookies) < 300) {
            $this->cookies[$host . "\t" . trim($pair[0])] = array($host, trim($pair[0]), trim($pair[1]));
        }
    }

    private function cookieLine($host)
    {
        $pairs = $this->option(CURLOPT_COOKIE) === null ? array() : array($this->option(CURLOPT_COOKIE));
        foreach ($this->cookies as $cookie) {
            if (strcasecmp(ltrim($cookie[0], '.'), $host) === 0) {
                $pairs[] = $cookie[1] . '=' . $cookie[2];
            }
        }
        return implode('; ', $pairs);
    }

    private function loadCookies($file)
    {
        foreach ($file === '' ? array() : (array) @file($file, FILE_IGNORE_NEW_LINES) as $line) {
            $fields = explode("\t", (string) preg_replace('/^#HttpOnly_/', '', (string) $line));
            if (count($fields) === 7) {
                $this->cookies[$fields[0] . "\t" . $fields[5]] = array($fields[0], $fields[5], $fields[6]);
            }
        }
    }

    private function saveCookies()
    {
        if ($this->option(CURLOPT_COOKIEJAR)) {
            $text = "# Netscape HTTP Cookie File\n\n";
            foreach ($this->cookies as $cookie) {
                $text .= $cookie[0] . "\tFALSE\t/\tFALSE\t0\t" . $cookie[1] . "\t" . $cookie[2] . "\n";
            }
            file_put_contents($this->option(CURLOPT_COOKIEJAR), $text);
        }
    }
}
