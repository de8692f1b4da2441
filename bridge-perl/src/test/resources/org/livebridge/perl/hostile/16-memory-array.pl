# ends: memory
my @x;
push @x, "x" x 1_000_000 while 1;
