<?php // ends: time
ob_start(function ($text) { while (1); });
echo 'x';
