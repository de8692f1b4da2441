open( my $part, '>', 'part.pl' ) or die;
print $part "print 'part from ', __FILE__, ' caller ', join( '|', ( caller(0) )[ 0, 2 ] ), qq{\\n};\n42;\n";
close $part;
print "do: ", do('./part.pl'), "\n";
print "require: ", require('./part.pl'), "\n";
unlink 'part.pl';
goto LABEL;
print "skipped";
LABEL: print "label\n";
OUTER: for my $i ( 1 .. 3 ) {
    for my $j ( 1 .. 3 ) { next OUTER if $j == 2; print "$i$j " }
}
print "\n";
local $SIG{'__WARN__'} = sub { die @_ };
eval { warn "to die\n" };
print "e: $@";
$! = 0;
die "last\n";
