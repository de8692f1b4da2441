# ends: output
open( my $file, ">", "big" ) or die;
print $file "x" x 65_536 while 1;
