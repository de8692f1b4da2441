# ends: says ended
no warnings;
my $x;
$x = [$x] for 1 .. 5_000;
undef $x;
print "ended\n";
