# ends: time
if ( !fork ) { 1 while 1 }
wait;
