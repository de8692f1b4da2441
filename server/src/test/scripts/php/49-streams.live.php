<?php
class Memory
{
    public $context;
    private $p = 0;
    private $n;
    public static $d = array();
    public function stream_open($path, $mode, $o, &$opened) { $this->n = parse_url($path, PHP_URL_HOST); if ($mode[0] === 'w') self::$d[$this->n] = ''; return isset(self::$d[$this->n]); }
    public function stream_write($s) { self::$d[$this->n] .= $s; return strlen($s); }
    public function stream_read($c) { $r = (string) substr(self::$d[$this->n], $this->p, $c); $this->p += strlen($r); return $r; }
    public function stream_eof() { return $this->p >= strlen(self::$d[$this->n]); }
    public function stream_stat() { return array('size' => strlen(self::$d[$this->n])); }
    public function stream_close() {}
    public function stream_flush() { return true; }
}
stream_wrapper_register('mem', 'Memory');
file_put_contents('mem://box', "a\nb\n");
echo count(file('mem://box')), ' ', trim(file_get_contents('mem://box')), "\n";
$t = fopen('php://temp', 'w+'); fwrite($t, "hello\nworld\n"); rewind($t); stream_filter_append($t, 'string.rot13', STREAM_FILTER_READ); echo stream_get_contents($t);
$m = fopen('php://memory', 'w+'); fwrite($m, str_repeat('x', 100)); rewind($m); echo strlen(stream_get_contents($m, 30, 10)), ' ', ftell($m), "\n";
echo file_get_contents('data:text/plain;base64,SGVsbG8='), ' ', file_get_contents('php://filter/read=string.toupper/resource=data:,abc'), "\n";
file_put_contents('compress.zlib://' . getenv('HOME') . '/z.gz', 'zipped'); echo implode('', gzfile(getenv('HOME') . '/z.gz')), ' ', gzuncompress(gzcompress('c')), gzinflate(gzdeflate('d')), gzdecode(gzencode('g')), "\n";
fwrite(fopen('php://output', 'w'), "to output\n"); file_put_contents('php://stderr', "to the log\n");
$s = stream_get_meta_data($t); echo $s['mode'], ' ', $s['seekable'] ? 'seekable' : '', ' ', stream_is_local($t) ? 'local' : '', "\n";
