# ends: says read: 0
my $read = 0;
for my $path ( "../../../../../../etc/passwd", "/etc/passwd", "/etc/shadow", "/proc/self/environ", "/proc/1/maps", "/../etc/passwd", "./x/../../../etc/passwd" ) {
    open( my $file, "<", $path ) and $read++;
}
print "read: $read\n";
