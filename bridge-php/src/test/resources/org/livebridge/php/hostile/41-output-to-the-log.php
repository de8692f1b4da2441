<?php // ends: output
while (1) {
    error_log(str_repeat('x', 65536));
}
