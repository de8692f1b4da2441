# ends: says (ended|No such signal|Unrecognized signal|unimplemented)
kill 9, $$;
kill 0, 1;
print "ended\n";
