# ends: any
no warnings;
my $source = ( "[" x 3_000 ) . ( "]" x 3_000 );
eval $source;
print "ended\n";
