<?php
/*
 * In front of every script that an installed php runs: where there is no /usr/local/cpanel, paths
 * under it lead to LiveBridge's own tree; and the class is there without any require.
 */
if (!class_exists('LiveBridgePaths', false)) {

class LiveBridgePaths
{
    const FROM = '/usr/local/cpanel';

    public $context;
    private $handle;
    private $folder;

    private static function real($path)
    {
        $path = strpos($path, 'file://') === 0 ? substr($path, 7) : $path;
        if (strpos($path . '/', self::FROM . '/') !== 0) {
            return $path;
        }
        return getenv('LIVEBRIDGE_TREE') . '/cpanel' . substr($path, strlen(self::FROM));
    }

    private static function plainly($work)
    {
        stream_wrapper_restore('file');
        try {
            $result = $work();
        } catch (Exception $failure) {
            $result = false;
        }
        stream_wrapper_unregister('file');
        stream_wrapper_register('file', __CLASS__);
        return $result;
    }

    public function stream_open($path, $mode, $options, &$opened)
    {
        $real = self::real($path);
        $include = (bool) ($options & STREAM_USE_PATH);
        $quiet = !($options & STREAM_REPORT_ERRORS);
        $this->handle = self::plainly(function () use ($real, $mode, $include, $quiet) {
            return $quiet ? @fopen($real, $mode, $include) : fopen($real, $mode, $include);
        });
        return $this->handle !== false;
    }

    public function stream_read($count) { return fread($this->handle, $count); }
    public function stream_write($data) { return fwrite($this->handle, $data); }
    public function stream_eof() { return feof($this->handle); }
    public function stream_tell() { return ftell($this->handle); }
    public function stream_seek($offset, $whence = SEEK_SET) { return fseek($this->handle, $offset, $whence) === 0; }
    public function stream_flush() { return fflush($this->handle); }
    public function stream_close() { return fclose($this->handle); }
    public function stream_stat() { return fstat($this->handle); }
    public function stream_lock($operation) { return $operation ? flock($this->handle, $operation) : true; }
    public function stream_truncate($size) { return ftruncate($this->handle, $size); }
    public function stream_set_option($option, $one, $two) { return false; }
    public function stream_cast($as) { return $this->handle; }

    public function stream_metadata($path, $option, $value)
    {
        $real = self::real($path);
        return self::plainly(function () use ($real, $option, $value) {
            switch ($option) {
                case STREAM_META_TOUCH:
                    return $value ? touch($real, $value[0], isset($value[1]) ? $value[1] : $value[0]) : touch($real);
                case STREAM_META_ACCESS:
                    return chmod($real, $value);
                case STREAM_META_OWNER:
                case STREAM_META_OWNER_NAME:
                    return chown($real, $value);
                default:
                    return chgrp($real, $value);
            }
        });
    }

    public function url_stat($path, $flags)
    {
        $real = self::real($path);
        return self::plainly(function () use ($real, $flags) {
            clearstatcache();
            return $flags & STREAM_URL_STAT_LINK ? @lstat($real) : @stat($real);
        });
    }

    public function unlink($path)
    {
        $real = self::real($path);
        return self::plainly(function () use ($real) { return unlink($real); });
    }

    public function rename($from, $to)
    {
        $one = self::real($from);
        $two = self::real($to);
        return self::plainly(function () use ($one, $two) { return rename($one, $two); });
    }

    public function mkdir($path, $mode, $options)
    {
        $real = self::real($path);
        $deep = (bool) ($options & STREAM_MKDIR_RECURSIVE);
        return self::plainly(function () use ($real, $mode, $deep) { return mkdir($real, $mode, $deep); });
    }

    public function rmdir($path, $options)
    {
        $real = self::real($path);
        return self::plainly(function () use ($real) { return rmdir($real); });
    }

    public function dir_opendir($path, $options)
    {
        $real = self::real($path);
        $this->folder = self::plainly(function () use ($real) { return opendir($real); });
        return $this->folder !== false;
    }

    public function dir_readdir() { return readdir($this->folder); }
    public function dir_rewinddir() { rewinddir($this->folder); return true; }
    public function dir_closedir() { closedir($this->folder); return true; }
}

}

require_once getenv('LIVEBRIDGE_TREE') . '/cpanel/php/cpanel.php';

if (!is_dir(LiveBridgePaths::FROM)) {
    stream_wrapper_unregister('file');
    stream_wrapper_register('file', 'LiveBridgePaths');
}
