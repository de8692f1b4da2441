<?php // ends: says other: 0$
$other = 0;
foreach (array('/home', '/home/', '/home/user/..', '..') as $folder) {
    $other += count(array_diff(@scandir($folder) ?: array(), array('.', '..', 'user')));
}
chdir('/home') and $other += @file_get_contents('other/secret.txt') ? 1 : 0;
@chdir('/home/other') and $other++;
@chdir('/etc') and $other++;
$other += count(glob('/home/oth*')) + count(glob('/home/*/secret*')) + count(glob('/etc/*'));
echo "other: $other";
