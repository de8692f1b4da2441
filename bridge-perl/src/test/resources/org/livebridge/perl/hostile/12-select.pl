# ends: time
select undef, undef, undef, 1000 while 1;
