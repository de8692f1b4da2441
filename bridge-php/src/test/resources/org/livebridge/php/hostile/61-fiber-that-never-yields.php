<?php // ends: time; 8.2
$fiber = new Fiber(function () { while (1); });
$fiber->start();
