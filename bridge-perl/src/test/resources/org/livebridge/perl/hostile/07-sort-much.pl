# ends: time
while (1) { my @x = sort { $a cmp $b } map { rand } 1 .. 5000 }
