# ends: time
END { 1 while 1 }
print "done\n";
