<?php // ends: time
function endless()
{
    try {
        while (1) {
            yield 1;
        }
    } finally {
        while (1);
    }
}
foreach (endless() as $one) {
    break;
}
