print "no newline, and an expression last";
sub f { return }
f();
5 + 5