<?php
/* The class of ext/zip; the work is that of LiveBridge\Zip, read when one is opened. */
class ZipArchive implements Countable
{
    const CREATE = 1, EXCL = 2, CHECKCONS = 4, OVERWRITE = 8, RDONLY = 16;
    const FL_NOCASE = 1, FL_NODIR = 2, FL_COMPRESSED = 4, FL_UNCHANGED = 8, FL_OVERWRITE = 8192, FL_ENC_UTF_8 = 2048;
    const CM_DEFAULT = -1, CM_STORE = 0, CM_DEFLATE = 8;
    const ER_OK = 0, ER_MULTIDISK = 1, ER_SEEK = 4, ER_READ = 5, ER_WRITE = 6, ER_CRC = 7, ER_NOENT = 9, ER_EXISTS = 10, ER_OPEN = 11;
    const ER_MEMORY = 14, ER_COMPNOTSUPP = 16, ER_INVAL = 18, ER_NOZIP = 19, ER_INTERNAL = 20, ER_INCONS = 21;

    public $lastId = -1;
    public $status = 0;
    public $statusSys = 0;
    public $numFiles = 0;
    public $filename = '';
    public $comment = '';
    private $zip = null;
    private $changed = false;

    public function open($filename, $flags = 0)
    {
        LiveBridge\part('zip');
        if ((string) $filename === '') {
            LiveBridge\part('host');
            return LiveBridge\Host::wrong('ZipArchive::open', 'Argument #1 ($filename) cannot be empty', 'Empty string as source');
        }
        $there = file_exists($filename);
        if ($there && $flags & self::EXCL) {
            return self::ER_EXISTS;
        }
        if (!$there && !($flags & (self::CREATE | self::OVERWRITE))) {
            return self::ER_NOENT;
        }
        $zip = new LiveBridge\Zip();
        if ($there && !($flags & self::OVERWRITE)) {
            $text = @file_get_contents($filename);
            $read = $text === false ? self::ER_OPEN : ($text === '' ? true : $zip->read($text));
            if ($read !== true) {
                return $read;
            }
        }
        $this->zip = $zip;
        $this->filename = $there ? realpath($filename) : ($filename[0] === '/' ? $filename : getcwd() . '/' . $filename);
        $this->comment = $zip->comment;
        $this->numFiles = count($zip->entries);
        $this->changed = (bool) ($flags & self::OVERWRITE);
        return true;
    }

    private function zip()
    {
        if ($this->zip === null) {
            LiveBridge\part('host');
            if (PHP_VERSION_ID >= 80000) {
                throw LiveBridge\Host::placed(new ValueError('Invalid or uninitialized Zip object'));
            }
            LiveBridge\Host::warn('ZipArchive', 'Invalid or uninitialized Zip object');
            LiveBridge\part('zip');
            return new LiveBridge\Zip();
        }
        return $this->zip;
    }

    private function done()
    {
        $this->changed = true;
        $this->numFiles = count($this->zip->entries);
        return true;
    }

    public function close()
    {
        $zip = $this->zip();
        if ($this->changed) {
            if (!$zip->entries) {
                @unlink($this->filename);
            } elseif (@file_put_contents($this->filename, $zip->text()) === false) {
                LiveBridge\part('host');
                LiveBridge\Host::warn('ZipArchive::close', 'Failure to create temporary file: Permission denied');
                $this->status = self::ER_OPEN;
                return false;
            }
        }
        $this->zip = null;
        $this->numFiles = 0;
        $this->filename = $this->comment = '';
        return true;
    }

    #[ReturnTypeWillChange]
    public function count()
    {
        return count($this->zip()->entries);
    }

    public function addFromString($name, $content, $flags = self::FL_OVERWRITE)
    {
        $this->zip()->add((string) $name, (string) $content);
        return $this->done();
    }

    public function addFile($filepath, $entryname = '', $start = 0, $length = 0, $flags = self::FL_OVERWRITE)
    {
        $zip = $this->zip();
        $content = is_file($filepath) ? @file_get_contents($filepath, false, null, $start) : false;
        if ($content === false) {
            $this->status = self::ER_NOENT;
            return false;
        }
        $zip->add($entryname === '' ? ltrim($filepath, '/') : (string) $entryname, $length > 0 ? substr($content, 0, $length) : $content, filemtime($filepath));
        return $this->done();
    }

    public function addEmptyDir($dirname, $flags = 0)
    {
        $this->zip()->add(rtrim($dirname, '/') . '/', '', null, true);
        return $this->done();
    }

    public function addGlob($pattern, $flags = 0, $options = array())
    {
        return $this->addAll(glob($pattern, $flags), $options);
    }

    public function addPattern($pattern, $path = '.', $options = array())
    {
        $files = array();
        foreach (scandir($path) as $name) {
            if (is_file("$path/$name") && preg_match($pattern, $name)) {
                $files[] = "$path/$name";
            }
        }
        return $this->addAll($files, $options);
    }

    private function addAll($files, array $options)
    {
        $names = array();
        foreach ((array) $files as $file) {
            $name = !empty($options['remove_all_path']) ? basename($file) : $file;
            if (isset($options['remove_path']) && strpos($file, $options['remove_path']) === 0) {
                $name = ltrim(substr($file, strlen($options['remove_path'])), '/');
            }
            if (is_file($file) && $this->addFile($file, (isset($options['add_path']) ? $options['add_path'] : '') . $name)) {
                $names[] = $file;
            }
        }
        return $names;
    }

    private function entry($index)
    {
        $zip = $this->zip();
        if (isset($zip->entries[$index])) {
            return $zip->entries[$index];
        }
        $this->status = self::ER_NOENT;
        return null;
    }

    private function content($index, $length)
    {
        $entry = $index === false ? null : $this->entry($index);
        $content = $entry === null ? false : $this->zip->content($entry);
        return $content !== false && $length > 0 ? (string) substr($content, 0, $length) : $content;
    }

    public function getFromName($name, $len = 0, $flags = 0)
    {
        return $this->content($this->zip()->find($name, $flags), $len);
    }

    public function getFromIndex($index, $len = 0, $flags = 0)
    {
        return $this->content($index, $len);
    }

    public function getStream($name)
    {
        $content = $this->getFromName($name);
        if ($content === false) {
            return false;
        }
        $stream = fopen('php://temp', 'w+');
        fwrite($stream, $content);
        rewind($stream);
        return $stream;
    }

    public function locateName($name, $flags = 0)
    {
        return $this->zip()->find($name, $flags);
    }

    public function getNameIndex($index, $flags = 0)
    {
        $entry = $this->entry($index);
        return $entry === null ? false : $entry['name'];
    }

    public function statIndex($index, $flags = 0)
    {
        $entry = $this->entry($index);
        return $entry === null ? false : array(
            'name' => $entry['name'], 'index' => $index, 'crc' => $entry['crc'], 'size' => $entry['size'], 'mtime' => $entry['stamp'],
            'comp_size' => $entry['packed'], 'comp_method' => $entry['method'], 'encryption_method' => $entry['flags'] & 1,
        );
    }

    public function statName($name, $flags = 0)
    {
        $index = $this->zip()->find($name, $flags);
        return $index === false ? false : $this->statIndex($index);
    }

    public function deleteIndex($index)
    {
        if ($this->entry($index) === null) {
            return false;
        }
        array_splice($this->zip->entries, $index, 1);
        return $this->done();
    }

    public function deleteName($name)
    {
        $index = $this->zip()->find($name, 0);
        return $index !== false && $this->deleteIndex($index);
    }

    public function renameIndex($index, $new_name)
    {
        if ($this->entry($index) === null) {
            return false;
        }
        $this->zip->entries[$index]['name'] = (string) $new_name;
        return $this->done();
    }

    public function renameName($name, $new_name)
    {
        $index = $this->zip()->find($name, 0);
        return $index !== false && $this->renameIndex($index, $new_name);
    }

    /* Names that lead out of the folder are left out. */
    public function extractTo($pathto, $files = null)
    {
        $zip = $this->zip();
        $wanted = $files === null ? null : (array) $files;
        foreach ($zip->entries as $entry) {
            $name = $entry['name'];
            if ($wanted !== null && !in_array($name, $wanted, true) || !LiveBridge\Zip::isSafe($name)) {
                continue;
            }
            $to = rtrim($pathto, '/') . '/' . $name;
            $folder = substr($name, -1) === '/' ? $to : dirname($to);
            if (!is_dir($folder) && !@mkdir($folder, 0777, true)) {
                return false;
            }
            if (substr($name, -1) !== '/') {
                $content = $zip->content($entry);
                if ($content === false || @file_put_contents($to, $content) === false) {
                    return false;
                }
                @touch($to, $entry['stamp']);
            }
        }
        return true;
    }

    public function setArchiveComment($comment)
    {
        $this->zip()->comment = $this->comment = (string) $comment;
        return $this->done();
    }

    public function getArchiveComment($flags = 0)
    {
        return $this->zip()->comment;
    }

    public function setCompressionName($name, $method, $compflags = 0)
    {
        return $this->zip()->find($name, 0) !== false;
    }

    public function setCompressionIndex($index, $method, $compflags = 0)
    {
        return $this->entry($index) !== null;
    }

    public function setPassword($password)
    {
        LiveBridge\part('host');
        return LiveBridge\Host::refuse('ZipArchive::setPassword', 'ZIP files with a password are not read in the embedded PHP; run with --engine native');
    }

    public function unchangeAll()
    {
        return false;
    }

    public function getStatusString()
    {
        $texts = array(0 => 'No error', 9 => 'No such file', 10 => 'File already exists', 11 => "Can't open file", 19 => 'Not a zip archive', 21 => 'Zip archive inconsistent');
        return isset($texts[$this->status]) ? $texts[$this->status] : 'Unknown error ' . $this->status;
    }
}
