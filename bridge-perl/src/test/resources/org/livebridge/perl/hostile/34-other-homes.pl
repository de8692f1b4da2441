# ends: says other: 0
my $other = 0;
for my $path ( "/home/other/secret.txt", "../other/secret.txt", "/home/user/../other/secret.txt" ) { open( my $file, "<", $path ) and $other++ }
my $homes;
opendir( $homes, "/home" ) and $other += grep { !/^\.\.?$|^user$/ } readdir $homes;
open( my $file, ">", "/home/other/mine.txt" ) and $other++;
print "other: $other\n";
