open( my $out, '>', 'left.txt' ) or die;
select $out;
print "left open\n";
print STDOUT "no newline at the end";
my $x = 1;
my $y = 0;
$x = $x / $y;
