# ends: time
$SIG{ALRM} = sub { alarm 1 }; alarm 1; for (1..1e9) { alarm 1 } 1 while 1;
