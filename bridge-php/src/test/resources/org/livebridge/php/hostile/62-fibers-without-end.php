<?php // ends: any; 8.2
$all = [];
for ($i = 0; $i < 5000; $i++) {
    $all[$i] = new Fiber(function () { Fiber::suspend(); });
    $all[$i]->start();
}
