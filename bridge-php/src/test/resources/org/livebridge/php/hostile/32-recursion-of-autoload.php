<?php // ends: any
spl_autoload_register(function ($name) { class_exists($name . 'x'); });
class_exists('A');
echo 'ended';
