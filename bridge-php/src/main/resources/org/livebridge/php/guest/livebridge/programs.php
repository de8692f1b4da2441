<?php
/*
 * Programs that a script starts. The host runs each, or says why not; none runs before its whole
 * input is known, and its whole output comes back at once.
 */
namespace LiveBridge;

part('host');
part('shell');

final class Programs
{
    private static $open = array();

    /* The result of a command line; null when it was refused, which was told. */
    private static function line($function, $command)
    {
        $command = (string) $command;
        if ($command === '') {
            Host::wrong($function, 'Argument #1 ($command) cannot be empty', 'Cannot execute a blank command');
            return null;
        }
        if (strpos($command, "\0") !== false) {
            Host::wrong($function, 'Argument #1 ($command) must not contain any null bytes', 'NULL byte detected. Possible attack');
            return null;
        }
        $result = Shell::run($command, '');
        if (isset($result['refused'])) {
            Host::refuse($function, $result['refused']);
            return null;
        }
        self::log($result['err']);
        return $result;
    }

    private static function log($text)
    {
        if ($text !== '') {
            file_put_contents('php://stderr', $text);
        }
    }

    private static function lines($text)
    {
        $lines = explode("\n", $text);
        if (end($lines) === '') {
            array_pop($lines);
        }
        return array_map(function ($line) { return rtrim($line, " \t\n\r\v\f"); }, $lines);
    }

    public static function exec($command, &$output, &$status)
    {
        if (!is_array($output)) {
            $output = array();
        }
        $result = self::line('exec', $command);
        if ($result === null) {
            $status = 127;
            return false;
        }
        $lines = self::lines($result['out']);
        foreach ($lines as $line) {
            $output[] = $line;
        }
        $status = $result['status'];
        return $lines ? end($lines) : '';
    }

    public static function shellExec($command)
    {
        $result = self::line('shell_exec', $command);
        if ($result === null) {
            return PHP_VERSION_ID >= 80000 ? false : null;
        }
        return $result['out'] === '' ? null : $result['out'];
    }

    public static function system($command, &$status)
    {
        $result = self::line('system', $command);
        if ($result === null) {
            $status = 127;
            return false;
        }
        echo $result['out'];
        if (ob_get_level() < 1) {
            flush();
        }
        $status = $result['status'];
        $lines = self::lines($result['out']);
        return $lines ? end($lines) : '';
    }

    public static function passthru($command, &$status)
    {
        $result = self::line('passthru', $command);
        if ($result === null) {
            $status = 127;
            return PHP_VERSION_ID >= 80000 ? false : null;
        }
        echo $result['out'];
        $status = $result['status'];
        return null;
    }

    /* ---- with pipes ---- */

    public static function popen($command, $mode)
    {
        $mode = str_replace('b', '', (string) $mode);
        if ($mode !== 'r' && $mode !== 'w') {
            return Host::wrong('popen', 'Argument #2 ($mode) must be one of "r", "rb", "w", or "wb"', $command . ',' . $mode . ': Invalid argument');
        }
        $program = new Program((string) $command, getcwd());
        if (!self::runs('popen', $program, $mode === 'r')) {
            return false;
        }
        $program->shown = $mode === 'w' ? array(1, 2) : array(2);
        $pipe = Pipe::open($program, $mode === 'r' ? 1 : 0);
        self::$open[(int) $pipe] = array($program, (string) $command);
        return $pipe;
    }

    private static function runs($function, Program $program, $now)
    {
        $refusal = $now ? $program->finish() : $program->refusal();
        if ($refusal !== null) {
            Host::refuse($function, $refusal);
            return false;
        }
        return true;
    }

    public static function open($command, array $spec, &$pipes, $folder, $environment)
    {
        $words = is_array($command) ? array_values(array_map('strval', $command)) : (string) $command;
        $shown = is_array($command) ? (string) reset($command) : (string) $command;
        if ($words === array() || $words === '') {
            return Host::wrong('proc_open', 'Argument #1 ($command) must have at least one element', 'Cannot execute a blank command');
        }
        $program = new Program($words, $folder === null ? getcwd() : (string) $folder);
        $hasInput = isset($spec[0]) && is_array($spec[0]) && $spec[0][0] === 'pipe';
        if (!self::runs('proc_open', $program, false)) {
            return false;
        }
        $pipes = array();
        foreach ($spec as $number => $what) {
            if (is_resource($what)) {
                $number === 0 ? $program->input = (string) stream_get_contents($what) : $program->targets[$number] = $what;
            } elseif ($what[0] === 'pipe' || $what[0] === 'pty') {
                $pipes[$number] = Pipe::open($program, $number);
            } elseif ($what[0] === 'file') {
                $file = fopen($what[1], isset($what[2]) ? $what[2] : ($number === 0 ? 'r' : 'w'));
                if ($file === false) {
                    return false;
                }
                $number === 0 ? $program->input = (string) stream_get_contents($file) : $program->targets[$number] = $file;
            } elseif ($what[0] === 'redirect') {
                $program->targets[$number] = (int) $what[1];
            }
        }
        foreach (array(1, 2) as $number) {
            if (!isset($spec[$number])) {
                $program->shown[] = $number;
            }
        }
        if (!$hasInput) {
            $program->finish();
        }
        $process = fopen('php://memory', 'r');
        self::$open[(int) $process] = array($program, $shown);
        return $process;
    }

    private static function known($function, $process)
    {
        if (is_resource($process) && isset(self::$open[(int) $process])) {
            return self::$open[(int) $process];
        }
        Host::warn($function, 'supplied resource is not a valid process resource');
        return null;
    }

    public static function status($process)
    {
        list($program, $shown) = self::known('proc_get_status', $process);
        if ($program === null) {
            return false;
        }
        $running = !$program->isComplete();
        if (!$running) {
            $program->finish();
        }
        $code = $running || $program->asked ? -1 : $program->status;
        $program->asked = !$running;
        return array(
            'command' => $shown, 'pid' => 1000 + (int) $process, 'running' => $running, 'signaled' => false,
            'stopped' => false, 'exitcode' => $code, 'termsig' => 0, 'stopsig' => 0,
        );
    }

    public static function terminate($process)
    {
        return self::known('proc_terminate', $process) !== null;
    }

    public static function close($handle)
    {
        $known = self::known('pclose', $handle);
        if ($known === null) {
            return -1;
        }
        unset(self::$open[(int) $handle]);
        fclose($handle);
        $known[0]->finish();
        return $known[0]->asked ? -1 : $known[0]->status;
    }
}

/* One program: words, or a line to be read as a shell would. */
final class Program
{
    public $input = '';
    public $status = -1;
    public $asked = false;
    public $shown = array();
    public $targets = array();
    public $texts = array(1 => '', 2 => '');
    private $command;
    private $folder;
    private $ended = false;
    private $refusal = null;
    private $writers = 0;
    private $looks = 0;

    public function __construct($command, $folder)
    {
        $this->command = $command;
        $this->folder = $folder;
    }

    /* Why the host would not run it, asked before a script writes to it; null if it would. */
    public function refusal()
    {
        $words = $this->command;
        if (is_string($words)) {
            if (preg_match('/[|&;<>()$`"\'*?\[\]\\\\\n]/', $words)) {
                return null;
            }
            $words = preg_split('/\s+/', trim($words));
        }
        if (Shell::has($words[0])) {
            return null;
        }
        $answer = Host::ask(array('service' => 'offered', 'words' => $words));
        return isset($answer['refused']) ? $answer['refused'] : null;
    }

    public function writes()
    {
        $this->writers++;
    }

    public function written()
    {
        if (--$this->writers === 0) {
            $this->finish();
        }
    }

    /* Whether all its input is known; a script that only asks again and again has nothing to say. */
    public function isComplete()
    {
        return $this->ended || $this->writers === 0 || ++$this->looks > 2;
    }

    /* Runs it with the input so far; a sentence when it was refused. */
    public function finish()
    {
        if ($this->ended) {
            return $this->refusal;
        }
        $this->ended = true;
        $result = is_string($this->command)
            ? Shell::run($this->command, $this->input, $this->folder)
            : Shell::program($this->command, $this->input, $this->folder);
        if (isset($result['refused'])) {
            $this->status = 127;
            return $this->refusal = $result['refused'];
        }
        $this->status = $result['status'];
        foreach (array(1 => $result['out'], 2 => $result['err']) as $number => $text) {
            $target = isset($this->targets[$number]) ? $this->targets[$number] : null;
            if (is_resource($target)) {
                fwrite($target, $text);
            } elseif (is_int($target)) {
                $this->texts[$target] .= $text;
            } else {
                $this->texts[$number] .= $text;
            }
        }
        foreach ($this->shown as $number) {
            if ($number === 1) {
                file_put_contents('php://output', $this->texts[1]);
            } elseif ($this->texts[2] !== '') {
                file_put_contents('php://stderr', $this->texts[2]);
            }
        }
        return null;
    }
}

/* The stream on one of a program's channels. */
final class Pipe
{
    public $context;
    private static $next = null;
    private $program;
    private $number;
    private $at = 0;
    private $over = false;

    public static function open(Program $program, $number)
    {
        if (!in_array('livebridge-pipe', stream_get_wrappers(), true)) {
            stream_wrapper_register('livebridge-pipe', __CLASS__);
        }
        self::$next = array($program, $number);
        return fopen('livebridge-pipe://' . $number, $number === 0 ? 'w' : 'r');
    }

    public function stream_open($path, $mode, $options, &$opened)
    {
        if (self::$next === null) {
            return false;
        }
        list($this->program, $this->number) = self::$next;
        self::$next = null;
        if ($this->number === 0) {
            $this->program->writes();
        }
        return true;
    }

    public function stream_write($data)
    {
        if ($this->number !== 0 || strlen($this->program->input) + strlen($data) > 64 << 20) {
            return 0;
        }
        $this->program->input .= $data;
        return strlen($data);
    }

    public function stream_read($count)
    {
        if ($this->number === 0) {
            return '';
        }
        $this->program->finish();
        $part = (string) substr($this->program->texts[$this->number], $this->at, $count);
        $this->at += strlen($part);
        $this->over = $part === '';
        return $part;
    }

    /* As on a pipe, whose end is known when there is nothing more to read. */
    public function stream_eof()
    {
        return $this->over;
    }

    public function stream_stat()
    {
        return array();
    }

    public function stream_set_option($option, $first, $second)
    {
        return true;
    }

    public function stream_flush()
    {
        return true;
    }

    public function stream_close()
    {
        if ($this->number === 0) {
            $this->program->written();
        }
    }
}
