# ends: says refused after \d+
my @open;
my $count = 0;
while ( $count < 100_000 ) {
    open( my $file, "<", "script.pl" ) or last;
    push @open, $file;
    $count++;
}
print "refused after $count: $!\n";
