<?php // ends: any
function again($x)
{
    $a = array(1);
    array_map('again', $a);
    usort($a, 'again');
    preg_replace_callback('/./', 'again', 'x');
}
again(1);
