print "never\n";
my $x = ;
print "never either\n";
