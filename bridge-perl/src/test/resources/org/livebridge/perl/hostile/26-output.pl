# ends: output
print "x" x 65_536 while 1;
