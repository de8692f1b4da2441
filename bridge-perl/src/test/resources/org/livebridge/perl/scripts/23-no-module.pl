use Nope::Module;
print "never";
