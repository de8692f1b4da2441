# ends: time
1 while 1;
