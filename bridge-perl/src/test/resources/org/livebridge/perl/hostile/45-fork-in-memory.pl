# ends: any
my $much = "x" x 10_000_000;
for ( 1 .. 50 ) { my $pid = fork; last if !defined $pid; if ( !$pid ) { $much .= "y" x 40_000_000; sleep 1; exit 0 } }
wait for 1 .. 50;
