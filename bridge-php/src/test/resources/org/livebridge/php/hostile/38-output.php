<?php // ends: output
while (1) {
    echo str_repeat('x', 65536);
}
