<?php // ends: time
class Endless
{
    public $context;

    public function stream_open($path, $mode, $options, &$opened)
    {
        return true;
    }

    public function stream_read($count)
    {
        return 'x';
    }

    public function stream_eof()
    {
        return false;
    }

    public function stream_stat()
    {
        return array();
    }

    public function stream_seek($to, $from)
    {
        return true;
    }
}
stream_wrapper_register('endless', 'Endless');
$in = fopen('endless://x', 'r');
while (fgets($in, 100) !== false);
