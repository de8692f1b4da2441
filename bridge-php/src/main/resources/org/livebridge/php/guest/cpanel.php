<?php
/*
 * What scripts require. The class is mostly there before them, so nothing more than this is
 * compiled; the folder that holds it may be read more than once.
 */
if (!class_exists('CPANEL', false)) {
    require dirname(__FILE__) . '/livebridge/class.php';
}
