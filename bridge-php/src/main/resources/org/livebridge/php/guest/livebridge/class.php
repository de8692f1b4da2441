<?php
/*
 * The class CPANEL that LiveAPI scripts expect, as documented: it carries calls to LiveBridge and
 * brings answers back. It knows no function of any API but the one that gives a page's frame.
 *
 * Runs on PHP 5.6 to 8.4.
 */
class CPANEL
{
    const LONGEST_ANSWER = 20973729; /* 20 MB + 1,337 bytes, where a known client gives up too */

    private $stream = null;
    private $last = null;
    private $debugLevel = 0;
    private $debugLog = null;

    public function __construct()
    {
        $this->connect();
    }

    /* ---- calls ---- */

    public function api($type = 'exec', $version = '2', $module = '', $func = '', $args = null)
    {
        return $this->action($type, $version, $module, $func, $args);
    }

    public function api1($module = '', $func = '', $args = null)
    {
        return $this->action('exec', '1', $module, $func, $args);
    }

    public function api2($module = '', $func = '', $args = null)
    {
        return $this->action('exec', '2', $module, $func, $args);
    }

    public function api3($module = '', $func = '', $args = null)
    {
        return $this->uapi($module, $func, $args);
    }

    public function uapi($module = '', $func = '', $args = null)
    {
        return $this->action('exec', 'uapi', $module, $func, $args);
    }

    public function cpanelprint($variable = '')
    {
        return $this->text($this->action('exec', '1', 'print', '', (string) $variable));
    }

    public function cpanellangprint($key = '')
    {
        return $this->text($this->action('exec', '1', 'langprint', '', (string) $key));
    }

    public function cpanelif($condition = '')
    {
        return (int) $this->text($this->action('if', '1', 'if', 'if', (string) $condition));
    }

    public function cpanelfeature($feature = '')
    {
        return (int) $this->text($this->action('feature', '1', 'feature', 'feature', (string) $feature));
    }

    public function fetch($variable = '')
    {
        return $this->exec('<cpanel print="' . $variable . '">');
    }

    public function exec($tag = '', $skip_return = 0)
    {
        $answer = $this->exchange((string) $tag);
        return $skip_return ? null : $answer;
    }

    public function get_result()
    {
        $result = isset($this->last['cpanelresult']) ? $this->last['cpanelresult'] : array();
        if (isset($result['result']['data'])) {
            return $result['result']['data'];
        }
        if (!isset($result['data'])) {
            return null;
        }
        $data = $result['data'];
        return is_array($data) && isset($data['result']) && !isset($data[0]) ? $data['result'] : $data;
    }

    /* ---- the page around the content ---- */

    public function header($title = '', $app_key = '')
    {
        return $this->frame('header', $title, $app_key);
    }

    public function footer($title = '')
    {
        return $this->frame('footer', $title, '');
    }

    private function frame($part, $title, $app_key)
    {
        $kept = $this->last;
        $answer = $this->uapi('Chrome', 'get_dom', array('page_title' => (string) $title, 'app_key' => (string) $app_key));
        $this->last = $kept;
        return isset($answer['cpanelresult']['result']['data'][$part])
            ? $answer['cpanelresult']['result']['data'][$part]
            : '';
    }

    /* ---- debugging ---- */

    public function set_debug($level = 0)
    {
        $this->debugLevel = (int) $level;
        if ($this->debugLevel !== 0 && $this->debugLog === null) {
            $home = $this->variable('HOME');
            $folder = ($home === '' ? '/tmp' : $home) . '/.cpanel';
            if (!is_dir($folder)) {
                @mkdir($folder, 0700, true);
            }
            $this->debugLog = $folder . '/LiveAPI.log.' . substr(md5(uniqid((string) mt_rand(), true)), 0, 10);
            if (@file_put_contents($this->debugLog, '') === false) {
                return 0;
            }
        }
        return 1;
    }

    public function get_debug_level()
    {
        return $this->debugLevel;
    }

    public function get_debug_log()
    {
        return $this->debugLog;
    }

    public function debug_log($level = 0, $message = '', $stderr = 0)
    {
        $done = 1;
        if ($this->debugLevel !== 0 && (int) $level >= $this->debugLevel && $this->debugLog !== null) {
            $done = @file_put_contents($this->debugLog, $message . "\n", FILE_APPEND) === false ? 0 : 1;
        }
        if ($stderr) {
            @file_put_contents('php://stderr', $message . "\n");
        }
        return $done;
    }

    public function debug_log_json($message = '')
    {
        return $this->debug_log($this->debugLevel, $message);
    }

    /* ---- the connection ---- */

    public function end()
    {
        if ($this->stream !== null) {
            $this->send('<cpanelxml shutdown="1" />');
            fclose($this->stream);
            $this->stream = null;
        }
    }

    private function connect()
    {
        $path = $this->variable('CPANEL_PHPCONNECT_SOCKET');
        if ($path === '') {
            $path = $this->variable('CPANEL_CONNECT_SOCKET');
        }
        if ($path === '') {
            throw new Exception('There is no LiveAPI connection: CPANEL_PHPCONNECT_SOCKET is not set. Run the script by livebridge.');
        }
        $type = @filetype($path);
        if ($type === false || $type === 'unknown' && !file_exists($path)) {
            throw new Exception('There is no LiveAPI connection: ' . $path . ' does not exist.');
        }
        $stream = $type === 'socket' || strpos($path, '/dev/') !== 0
            ? @stream_socket_client('unix://' . $path, $code, $reason, 10)
            : @fopen($path, 'r+b');
        if (!is_resource($stream)) {
            throw new Exception('There is no LiveAPI connection: ' . $path . ' cannot be opened.');
        }
        stream_set_write_buffer($stream, 0);
        $this->stream = $stream;
        $this->send('<cpaneljson enable="1">');
        $this->receive();
    }

    private function action($type, $version, $module, $func, $args)
    {
        $action = array(
            'reqtype' => (string) $type,
            'module' => (string) $module,
            'func' => (string) $func,
            'apiversion' => (string) $version,
        );
        $json = $this->json($action);
        if ($args !== null && $args !== array()) {
            $json = substr($json, 0, -1) . ',"args":' . $this->json($args) . '}';
        }
        return $this->exchange("<cpanelaction>\n" . $json . "\n</cpanelaction>");
    }

    private function exchange($payload)
    {
        if ($this->stream === null) {
            $this->connect();
        }
        $this->send($payload);
        $answer = $this->decode($this->receive());
        $this->last = $answer;
        return $answer;
    }

    private function send($payload)
    {
        $frame = strlen($payload) . "\n" . $payload;
        for ($sent = 0; $sent < strlen($frame); $sent += $count) {
            $count = @fwrite($this->stream, substr($frame, $sent));
            if ($count === false || $count === 0) {
                throw new Exception('The LiveAPI connection broke while a call was sent.');
            }
        }
    }

    private function receive()
    {
        $text = '';
        while (strpos($text, '</cpanelresult>') === false) {
            $line = fgets($this->stream);
            if ($line === false) {
                throw new Exception('The LiveAPI connection broke before the answer was complete.');
            }
            $text .= $line;
            if (strlen($text) > self::LONGEST_ANSWER) {
                throw new Exception('The answer is longer than ' . self::LONGEST_ANSWER . ' bytes.');
            }
        }
        return $text;
    }

    /* An answer without a key cpanelresult of its own gets one, so that all look alike. */
    private function decode($text)
    {
        $begin = strpos($text, '<cpanelresult>') + strlen('<cpanelresult>');
        $inner = substr($text, $begin, strrpos($text, '</cpanelresult>') - $begin);
        $brace = strpos($inner, '{');
        $value = $brace === false ? null : json_decode(substr($inner, $brace), true);
        if (!is_array($value)) {
            return array('cpanelresult' => array('error' => 'The answer cannot be read.', 'data' => array()));
        }
        return array_key_exists('cpanelresult', $value) ? $value : array('cpanelresult' => $value);
    }

    private function text($answer)
    {
        return isset($answer['cpanelresult']['data']['result']) ? $answer['cpanelresult']['data']['result'] : '';
    }

    /* Texts that are no UTF-8 go out as they are: a call is never lost for its encoding. */
    private function json($value)
    {
        if (is_array($value) || is_object($value)) {
            $all = (array) $value;
            $list = is_array($value) && array_keys($all) === range(0, count($all) - 1);
            $parts = array();
            foreach ($all as $key => $item) {
                $parts[] = ($list ? '' : $this->quote((string) $key) . ':') . $this->json($item);
            }
            return $list ? '[' . implode(',', $parts) . ']' : '{' . implode(',', $parts) . '}';
        }
        if ($value === null) {
            return 'null';
        }
        if (is_bool($value)) {
            return $value ? '"1"' : '""';
        }
        return $this->quote((string) $value);
    }

    private function quote($text)
    {
        $escapes = array('\\' => '\\\\', '"' => '\\"');
        for ($code = 0; $code < 32; $code++) {
            $escapes[chr($code)] = sprintf('\\u%04x', $code);
        }
        return '"' . strtr($text, $escapes) . '"';
    }

    private function variable($name)
    {
        $value = getenv($name);
        if ($value === false || $value === '') {
            $value = isset($_ENV[$name]) ? $_ENV[$name] : (isset($_SERVER[$name]) ? $_SERVER[$name] : '');
        }
        return (string) $value;
    }
}
