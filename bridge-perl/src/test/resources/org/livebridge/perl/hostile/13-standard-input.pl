# ends: time
my $line = <STDIN>;
print "never: $line";
