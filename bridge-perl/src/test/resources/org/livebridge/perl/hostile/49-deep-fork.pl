# ends: says depth 2000
sub deep { my ($n) = @_; return deep( $n - 1 ) if $n; my $pid = fork; die "none" if !defined $pid; exit 0 if !$pid; wait; return "depth" }
no warnings;
print deep(2000), " 2000\n";
