<?php // ends: time
set_error_handler(function () { while (1); });
echo $undefined;
