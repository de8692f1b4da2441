# ends: says shell: none
my $out = `/bin/sh -c "echo got a shell"`;
system( "/bin/sh", "-c", "echo got a shell" );
open( my $pipe, "-|", "/bin/sh -c id" ) and print <$pipe>;
print "shell: ", ( $out && $out =~ /got/ ? "got" : "none" ), "\n";
exec "/bin/sh", "-c", "echo got a shell";
