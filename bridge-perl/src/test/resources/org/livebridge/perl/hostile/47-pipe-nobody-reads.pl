# ends: time
pipe my $read, my $write;
syswrite $write, "x" x 1_000_000;
