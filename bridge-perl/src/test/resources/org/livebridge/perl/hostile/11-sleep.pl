# ends: time
sleep 1000;
sleep 1000 while 1;
