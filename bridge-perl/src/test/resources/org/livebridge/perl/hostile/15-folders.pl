# ends: time
my $i = 0;
while (1) { mkdir "d$i"; rmdir "d$i"; $i++ }
