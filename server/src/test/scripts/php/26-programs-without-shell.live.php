<?php
// on 5.6 8.2 native
echo exec('echo one; echo "two  "; echo three   ', $o, $r), '|', $r, '|', implode(',', $o), "\n";
exec('echo more', $o); echo count($o), "\n";
var_dump(shell_exec('true'), shell_exec("echo -n 'a b' \"c d\"; echo e"), `echo back | cat`);
echo system('echo shown'), "\n";
passthru('echo raw; false', $r); echo $r, "\n";
exec('false || echo recovered && echo on', $p); echo implode(' ', $p), "\n";
file_put_contents(getenv('HOME') . '/in.txt', "from file\n");
exec('cat < ' . escapeshellarg(getenv('HOME') . '/in.txt') . ' > ' . getenv('HOME') . '/out.txt; cat ' . getenv('HOME') . '/out.txt', $q, $r); echo $q[0], $r, "\n";
$h = popen('cat', 'w'); fwrite($h, "to cat\n"); echo pclose($h), "\n";
$h = popen('echo 1; echo 2', 'r'); while (!feof($h)) echo '[', trim(fgets($h)), ']'; echo pclose($h), "\n";
$p = proc_open('cat; echo err >&2; exit 3', array(array('pipe', 'r'), array('pipe', 'w'), array('pipe', 'w')), $pipes);
fwrite($pipes[0], 'hello'); fclose($pipes[0]);
echo stream_get_contents($pipes[1]), '|', trim(stream_get_contents($pipes[2])), '|', is_resource($p) ? 'r' : '-';
fclose($pipes[1]); fclose($pipes[2]); echo proc_close($p), "\n";
echo escapeshellarg("it's"), ' ', escapeshellcmd('a;b'), ' ', basename(trim(`pwd`)) === basename(getcwd()) ? 'here' : 'elsewhere', "\n";
