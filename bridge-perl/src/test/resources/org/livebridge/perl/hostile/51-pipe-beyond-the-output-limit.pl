# ends: output
pipe my $read, my $write;
syswrite $write, "x" x 10_000_000;
