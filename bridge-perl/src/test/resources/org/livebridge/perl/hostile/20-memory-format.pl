# ends: memory
my $x = sprintf "%900000000d", 1;
print length($x), "\n";
