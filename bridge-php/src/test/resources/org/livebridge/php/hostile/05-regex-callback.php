<?php // ends: time
preg_replace_callback('/./', function ($m) { while (1); }, 'abc');
