# ends: time
'aaaa' =~ /a(?{ 1 while 1 })a/;
