<?php
/* The way to the host's services: octets in, octets out. */
namespace LiveBridge;

final class Host
{
    private static $told = array();

    /* The answer's members; 'refused' or 'failed' is a sentence without its full stop. */
    public static function ask(array $request)
    {
        $json = json_encode(self::each($request, 'UTF-8', 'ISO-8859-1'));
        $answer = json_decode((string) livebridge_host('services', $json), true);
        if (!is_array($answer)) {
            return array('refused' => 'The host answers no requests of scripts here');
        }
        foreach (array('refused', 'failed') as $key) {
            if (isset($answer[$key])) {
                return array('refused' => $answer[$key]);
            }
        }
        return self::each($answer, 'ISO-8859-1', 'UTF-8');
    }

    private static function each($value, $to, $from)
    {
        if (is_array($value)) {
            foreach ($value as $key => $item) {
                $value[$key] = self::each($item, $to, $from);
            }
            return $value;
        }
        return is_string($value) && preg_match('/[\x80-\xff]/', $value) ? mb_convert_encoding($value, $to, $from) : $value;
    }

    /* A warning of PHP's as from the script's own line; a refusal is told once. */
    public static function warn($function, $sentence)
    {
        livebridge_warn($function . '(): ' . $sentence, E_WARNING);
    }

    public static function refuse($function, $sentence)
    {
        if (!isset(self::$told[$sentence])) {
            self::$told[$sentence] = true;
            self::warn($function, $sentence);
        }
        return false;
    }

    /* A mistake in an argument: an error from PHP 8 on, a warning before. */
    public static function wrong($function, $new, $old)
    {
        if (PHP_VERSION_ID >= 80000) {
            throw self::placed(new \ValueError($function . '(): ' . $new));
        }
        self::warn($function, $old);
        return false;
    }

    /* The error as thrown on the script's own line. */
    public static function placed($error)
    {
        foreach ($error->getTrace() as $frame) {
            if (isset($frame['file']) && strpos($frame['file'], '/usr/local/cpanel/php/') !== 0) {
                foreach (array('file', 'line') as $name) {
                    $property = new \ReflectionProperty($error instanceof \Exception ? 'Exception' : 'Error', $name);
                    $property->setAccessible(true);
                    $property->setValue($error, $frame[$name]);
                }
                break;
            }
        }
        return $error;
    }
}
