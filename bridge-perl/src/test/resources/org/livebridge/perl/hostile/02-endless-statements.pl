# ends: time
my $i = 0;
LOOP: $i++;
goto LOOP;
