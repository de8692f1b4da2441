<?php // ends: says other: 0$
$other = 0;
foreach (array('/etc', '/home/other', '../other', '/proc/self') as $folder) {
    @session_save_path($folder);
    @session_id('../../other/secret.txt');
    @session_start() && count($_SESSION) and $other++;
    @session_write_close();
}
echo "other: $other";
