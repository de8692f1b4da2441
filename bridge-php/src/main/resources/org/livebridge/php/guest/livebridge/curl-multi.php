<?php
/* Several transfers, one after the other. */
namespace LiveBridge;

part('curl');

final class CurlMulti
{
    private static $handles = array();
    private $waiting = array();
    private $done = array();

    public static function open()
    {
        if (PHP_VERSION_ID >= 80000) {
            $handle = \CurlMultiHandle::livebridge();
            $handle->livebridge = new self;
            return $handle;
        }
        $handle = fopen('php://memory', 'r');
        self::$handles[(int) $handle] = new self;
        return $handle;
    }

    public static function of($handle)
    {
        return is_object($handle) ? $handle->livebridge : self::$handles[(int) $handle];
    }

    public function add($handle)
    {
        $this->waiting[] = $handle;
        return CURLM_OK;
    }

    public function remove($handle)
    {
        $this->waiting = array_filter($this->waiting, function ($other) use ($handle) { return $other !== $handle; });
        return CURLM_OK;
    }

    public function exec(&$running)
    {
        $handle = array_shift($this->waiting);
        if ($handle !== null) {
            $curl = Curl::of('curl_multi_exec', $handle);
            $curl->exec();
            $this->done[] = array('msg' => CURLMSG_DONE, 'result' => $curl->errorCode, 'handle' => $handle);
        }
        $running = count($this->waiting);
        return CURLM_OK;
    }

    public function waiting()
    {
        return count($this->waiting);
    }

    public function read(&$left)
    {
        $message = array_shift($this->done);
        $left = count($this->done);
        return $message === null ? false : $message;
    }
}
