<?php
require __DIR__ . '/tree/vendor/autoload.php';
echo new Plugin\Page(), "\n";
var_dump(class_exists('Plugin\Nothing'), class_exists('Acme\Tool\Format\Json', false), count(spl_autoload_functions()));
$home = getenv('HOME') . '/classes';
mkdir($home);
for ($i = 0; $i < 200; $i++) { file_put_contents("$home/C$i.php", "<?php class C$i { public static function n() { return $i; } }"); }
spl_autoload_register(function ($c) use ($home) { if (is_file("$home/$c.php")) require "$home/$c.php"; });
$sum = 0; for ($i = 0; $i < 200; $i++) { $sum += call_user_func(array("C$i", 'n')); }
echo $sum, ' ', count(get_included_files()) > 200 ? 'all' : 'few', "\n";
