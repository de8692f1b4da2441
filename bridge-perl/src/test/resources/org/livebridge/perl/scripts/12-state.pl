print "errno ", $! + 0, " status $? error '$@'\n";
my $age = time - $^T;
print "age ", ( $age >= 0 && $age < 60 ? 'young' : $age ), "\n";
my %h = map { $_ => 1 } 1 .. 5;
print join( ',', sort keys %h ), "\n";
print "rand differs\n" if rand() != rand();
print "\$; \$, \$/ ", ( defined $, ? 1 : 0 ), ( $/ eq "\n" ? 1 : 0 ), "\n";
print "wantarray ", defined wantarray() ? 1 : 0, "\n";
