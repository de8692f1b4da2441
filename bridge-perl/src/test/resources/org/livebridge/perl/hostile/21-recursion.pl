# ends: memory
no warnings;
sub deeper { my $mine = "x" x ( 50_000 + $_[0] ); deeper( $_[0] + 1 ) }
deeper(0);
