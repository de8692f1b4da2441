<?php // ends: says ^first last$
class Later
{
    public function __destruct()
    {
        echo ' last';
        exit(1);
    }
}
register_shutdown_function(function () {
    $later = new Later();
});
$file = fopen('kept', 'w');
fwrite($file, 'kept');
echo 'first';
exit;
