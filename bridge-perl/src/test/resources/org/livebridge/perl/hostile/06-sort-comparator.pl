# ends: time
my @x = sort { 1 while 1; $a <=> $b } 1 .. 10;
