<?php
// Sessions as a live page has them: no save path is configured, the default must do.
session_start();
$_SESSION['visits'] = ($_SESSION['visits'] ?? 0) + 1;
$cpanel = new CPANEL();
printf("visit %d of %s\n", $_SESSION['visits'], getenv('REMOTE_USER'));
session_write_close();
