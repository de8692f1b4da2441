<?php
class Kept { public $a = 1; protected $b = 'two'; private $c = array(3); public function __sleep() { return array('a', 'b'); } public function __wakeup() { $this->a = 'woken'; } public function b() { return $this->b; } }
$s = serialize(array(new Kept, 1.5, true, null, "\xc3\xa9", array('k' => PHP_INT_SIZE > 4 ? 5 : 5)));
echo str_replace("\0", '~', $s), "\n"; $u = unserialize($s); echo $u[0]->a, $u[0]->b(), ' ', $u[4], "\n";
var_dump(@unserialize('a:1:{broken'), md5(serialize(array(1, '2'))));
mt_srand(42); $a = mt_rand(); mt_srand(42); echo $a === mt_rand() ? 'seeded' : 'not', ' ', strlen(uniqid()), ' ', strlen(uniqid('', true)) > 20 ? 'more' : '', "\n";
echo strlen(hash('sha256', 'x')), ' ', hash_hmac('sha1', 'data', 'key'), ' ', crc32('abc') & 0x7fffffff, ' ', md5('a'), ' ', sha1('a'), "\n";
$h = password_hash('secret', PASSWORD_BCRYPT, array('cost' => 4)); var_dump(password_verify('secret', $h), password_verify('no', $h));
echo base64_encode("\0\1\xff"), ' ', bin2hex(pack('NnC', 1, 2, 3)), ' ', implode(',', unpack('Na/nb', "\0\0\1\0\0\5")), ' ', crypt('pw', '$1$saltsalt$'), "\n";
if (function_exists('random_bytes')) { echo strlen(random_bytes(8)), random_int(5, 5), "\n"; } else { echo "85\n"; }
var_dump(0.1 + 0.25, 1e100, (int) '12abc', '10' == '1e1', 7 % -3, intdiv_(7, 2), round(2.5), floor(-1.5), PHP_EOL);
function intdiv_($a, $b) { return (int) ($a / $b); }
