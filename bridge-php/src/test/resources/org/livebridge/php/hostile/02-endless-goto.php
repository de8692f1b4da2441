<?php // ends: time
set_time_limit(0);
ignore_user_abort(true);
again:
$i = isset($i) ? $i + 1 : 0;
goto again;
