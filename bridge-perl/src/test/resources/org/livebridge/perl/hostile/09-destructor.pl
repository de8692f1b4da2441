# ends: time
sub DESTROY { 1 while 1 }
our $x = bless [];
exit 3;
