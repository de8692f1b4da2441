# ends: any
open( my $channel, "+<", "/dev/livebridge" ) or die "no channel: $!";
syswrite $channel, "999999999999\n";
syswrite $channel, "-5\nxx";
syswrite $channel, "\0\xff" x 5000;
my $answer;
sysread $channel, $answer, 1000;
print "ended\n";
