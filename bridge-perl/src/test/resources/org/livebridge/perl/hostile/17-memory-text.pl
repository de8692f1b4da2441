# ends: memory
my $x = "x" x 1000;
$x .= $x while 1;
