<?php
$vendorDir = dirname(dirname(__FILE__));
$baseDir = dirname($vendorDir);
return array('Acme\\Tool\\' => array($vendorDir . '/acme/tool/src'), 'Plugin\\' => array($baseDir . '/src'));
