use warnings FATAL => "all";
my $x;
my $y = "a$x";
print "never";
