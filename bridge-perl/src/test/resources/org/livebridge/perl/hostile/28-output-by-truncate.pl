# ends: output
open( my $file, "+>", "big" ) or die;
truncate $file, 1 << 40;
print "never\n";
