#!/usr/bin/perl
my $at = tell(DATA);
my $first = <DATA>;
seek DATA, 0, 0;
my $top = <DATA>;
seek DATA, $at, 0;
print "at $at: $first", "top: $top", "again: ", scalar(<DATA>), "line ", __LINE__, "\n";
eval "die 'in eval'";
print "$@\n";
eval { die { 'code' => 5 } };
print "$@->{'code'}\n";
$SIG{'__WARN__'} = sub { print "W: $_[0]" };
$SIG{'__DIE__'}  = sub { print "D: $_[0]" };
warn "x\n";
local $| = 1;
print STDERR "to stderr\n";
die "at last\n";
__END__
line one
line two
