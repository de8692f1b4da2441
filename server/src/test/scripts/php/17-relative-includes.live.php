<?php
require_once 'parts/functions.inc.php';
require_once './parts/functions.inc.php';
$config = include dirname(__FILE__) . '/parts/config.inc.php';
echo h('<' . $config['title'] . '>'), ' ', basename(PLUGIN_ROOT), "\n";
echo file_exists('parts/config.inc.php') ? 'found' : 'not found', ' ', basename(getcwd()), "\n";
echo count(glob('parts/*.inc.php')), "\n";
echo basename($_SERVER['SCRIPT_FILENAME']), ' ', basename(__FILE__), "\n";
echo @include('parts/none.php') ? 'there' : 'absent', "\n";
