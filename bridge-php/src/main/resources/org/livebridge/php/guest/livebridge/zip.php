<?php
/* What a ZIP file holds and how it is written, for the class ZipArchive. */
namespace LiveBridge;

final class Zip
{
    const MOST_FILES = 65535;
    const MOST_BYTES = 268435456;

    /* Entries: name, size, packed size, crc, time, method, packed text or its place, attributes. */
    public $entries = array();
    public $comment = '';
    private $text = '';

    /* Reads the directory; an error's number when the text is no ZIP file. */
    public function read($text)
    {
        $end = strrpos($text, "PK\5\6");
        if ($end === false || strlen($text) < $end + 22) {
            return \ZipArchive::ER_NOZIP;
        }
        $about = unpack('vdisk/vstart/vhere/vcount/Vsize/Vat/vcomment', substr($text, $end + 4, 18));
        $this->comment = (string) substr($text, $end + 22, $about['comment']);
        $this->text = $text;
        $at = $about['at'];
        for ($i = 0; $i < $about['count']; $i++) {
            if (substr($text, $at, 4) !== "PK\1\2") {
                return \ZipArchive::ER_INCONS;
            }
            $e = unpack('vby/vneed/vflags/vmethod/vtime/vdate/Vcrc/Vpacked/Vsize/vname/vextra/vcomment/vdisk/vinternal/Vattributes/Vat', substr($text, $at + 4, 42));
            $e['name_length'] = $e['name'];
            $e['name'] = (string) substr($text, $at + 46, $e['name_length']);
            $e['stamp'] = self::stamp($e['date'], $e['time']);
            $this->entries[] = $e;
            $at += 46 + $e['name_length'] + $e['extra'] + $e['comment'];
        }
        return true;
    }

    private static function stamp($date, $time)
    {
        return mktime($time >> 11, $time >> 5 & 63, ($time & 31) * 2, $date >> 5 & 15, $date & 31, 1980 + ($date >> 9));
    }

    public function add($name, $content, $stamp = null, $folder = false)
    {
        $packed = $folder || $content === '' ? '' : gzdeflate($content);
        $method = strlen($packed) < strlen($content) ? 8 : 0;
        $entry = array(
            'name' => $name, 'size' => strlen($content), 'crc' => crc32($content), 'stamp' => $stamp === null ? time() : $stamp,
            'method' => $method, 'text' => $method === 8 ? $packed : $content, 'attributes' => $folder ? 0x41ED0010 : 0x81A40000, 'flags' => 0,
        );
        $entry['packed'] = strlen($entry['text']);
        $at = $this->find($name, 0);
        if ($at === false) {
            $this->entries[] = $entry;
        } else {
            $this->entries[$at] = $entry;
        }
    }

    public function find($name, $flags)
    {
        foreach ($this->entries as $at => $entry) {
            $known = $flags & \ZipArchive::FL_NODIR ? basename($entry['name']) : $entry['name'];
            if ($flags & \ZipArchive::FL_NOCASE ? strcasecmp($known, $name) === 0 : $known === $name) {
                return $at;
            }
        }
        return false;
    }

    private function packed(array $entry)
    {
        if (isset($entry['text'])) {
            return $entry['text'];
        }
        $lengths = unpack('vname/vextra', substr($this->text, $entry['at'] + 26, 4));
        return (string) substr($this->text, $entry['at'] + 30 + $lengths['name'] + $lengths['extra'], $entry['packed']);
    }

    /* The content; false when it cannot be unpacked. */
    public function content(array $entry)
    {
        if ($entry['flags'] & 1 || $entry['size'] > self::MOST_BYTES) {
            return false;
        }
        $packed = $this->packed($entry);
        if ($entry['size'] === 0 || $entry['method'] === 0) {
            return $packed;
        }
        return $entry['method'] === 8 ? @gzinflate($packed, $entry['size']) : false;
    }

    public function text()
    {
        $body = $directory = '';
        foreach ($this->entries as $entry) {
            $d = getdate($entry['stamp']);
            $year = max(1980, $d['year']);
            $packed = $this->packed($entry);
            $head = pack(
                'vvvvvVVVvv', $entry['method'] === 8 ? 20 : 10, $entry['flags'] & ~8, $entry['method'],
                $d['hours'] << 11 | $d['minutes'] << 5 | $d['seconds'] >> 1, $year - 1980 << 9 | $d['mon'] << 5 | $d['mday'],
                $entry['crc'], strlen($packed), $entry['size'], strlen($entry['name']), 0
            );
            $directory .= "PK\1\2" . pack('v', 0x0314) . $head . pack('vvvVV', 0, 0, 0, $entry['attributes'], strlen($body)) . $entry['name'];
            $body .= "PK\3\4" . $head . $entry['name'] . $packed;
        }
        $count = count($this->entries);
        return $body . $directory . "PK\5\6" . pack('vvvvVVv', 0, 0, $count, $count, strlen($directory), strlen($body), strlen($this->comment)) . $this->comment;
    }

    /* Whether a name leads nowhere but below the folder it is unpacked in. */
    public static function isSafe($name)
    {
        return $name !== '' && strpos($name, "\0") === false && $name[0] !== '/' && !preg_match('{(^|/)\.\.(/|$)|\\\\}', $name);
    }
}
