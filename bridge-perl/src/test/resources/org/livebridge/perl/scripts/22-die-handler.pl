$SIG{'__DIE__'} = sub { my $m = $_[0]; $m =~ s/ \(.*//s; print "Content-type: text/plain\n\nerror: $m\n"; exit 0 };
require Nope::Module;
