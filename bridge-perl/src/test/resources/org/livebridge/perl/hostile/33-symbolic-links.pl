# ends: says read: 0
my $read = 0;
for my $target ( "/etc", "/etc/passwd", "../../../../../etc/passwd", "/proc", "link" ) {
    unlink "link";
    symlink $target, "link";
    for my $path ( "link", "link/passwd", "link/self/environ" ) { open( my $file, "<", $path ) and !-d $file and $read++ }
}
link "/etc/passwd", "hard" and $read++;
print "read: $read\n";
