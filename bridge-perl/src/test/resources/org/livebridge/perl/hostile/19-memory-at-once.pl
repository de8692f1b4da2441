# ends: memory
my @x = (1) x 500_000_000;
print scalar(@x), "\n";
