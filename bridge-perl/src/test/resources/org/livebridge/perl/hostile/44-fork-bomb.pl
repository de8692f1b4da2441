# ends: time
fork while 1;
