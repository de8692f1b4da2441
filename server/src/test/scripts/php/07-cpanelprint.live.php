<?php
$cpanel = new CPANEL();
echo '[', $cpanel->cpanelprint('$user'), "]\n";
echo '[', $cpanel->cpanelprint('$lang'), "]\n";
echo '[', $cpanel->cpanelprint('$no_such_variable'), "]\n";
echo '[', $cpanel->cpanelprint("\$CPDATA{'MAXSUB'}"), "]\n";
echo strlen($cpanel->cpanelprint('$hostname')) > 0 ? "host\n" : "none\n";
$f = $cpanel->fetch('$user');
echo $f['cpanelresult']['data']['result'], "\n";
$e = $cpanel->exec('<cpanel print="$user">');
echo $e['cpanelresult']['data']['result'], "\n";
