END { print "end $?\n" }
BEGIN { print "begin\n"; exit 5 }
print "never\n";
