# ends: says changed: 0
my $changed = 0;
for my $path ( "/", "/home", "/home/user", "/dev/null" ) {
    rmdir $path and $changed++;
    unlink $path and $changed++;
    rename $path, "/x" and $changed++;
}
mkdir "/new" and $changed++;
print "changed: $changed\n";
