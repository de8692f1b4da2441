# ends: any
kill 0, 1;
kill 9, 1;
kill 9, -1;
kill 9, $$;
print "ended\n";
