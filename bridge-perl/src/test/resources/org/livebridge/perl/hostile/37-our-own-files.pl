# ends: says changed: 0
my $changed = 0;
for my $path ( "/usr/local/livebridge/perl/LiveBridge/Boot.pm", "/usr/local/cpanel/Cpanel/LiveAPI.pm" ) {
    open( my $file, ">", $path ) and $changed++;
    unlink $path and $changed++;
    rename $path, "x" and $changed++;
}
print "changed: $changed\n";
