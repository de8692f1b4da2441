END { print "end $?\n"; $? = 9 }
print "x\n";
eval { exit 4 };
print "never\n";
