<?php // ends: any; 8.2
function deeper()
{
    $fiber = new Fiber('deeper');
    $fiber->start();
}
deeper();
