# ends: any
my $made = 0;
for ( 1 .. 1000 ) { my $pid = fork; last if !defined $pid; $made++; exit 0 if !$pid }
print "made $made\n";
