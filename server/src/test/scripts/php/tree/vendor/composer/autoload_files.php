<?php
return array('f1' => dirname(__DIR__) . '/acme/tool/src/functions.php');
