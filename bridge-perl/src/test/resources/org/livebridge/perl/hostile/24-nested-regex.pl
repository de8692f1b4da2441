# ends: any
no warnings;
my $pattern = ( "(" x 20_000 ) . "a" . ( ")" x 20_000 );
eval { "a" =~ /$pattern/ };
print "ended\n";
