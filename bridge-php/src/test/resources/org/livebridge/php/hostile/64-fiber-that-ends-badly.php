<?php // ends: time; 8.2
$fiber = new Fiber(function () {
    try {
        Fiber::suspend();
    } finally {
        while (1);
    }
});
$fiber->start();
$fiber = null;
