sub deep { die "too deep" }
END { print "END sees $?\n"; $? = 7 if $ENV{'FOO'} }
print "before\n";
deep(1);
