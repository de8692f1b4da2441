<?php // ends: time
register_shutdown_function(function () { while (1); });
exit(3);
