# ends: says other: 0
my $other = 0;
open( my $file, "<", "to-other" ) and $other++;
open( $file, "<", "to-others/secret.txt" ) and $other++;
open( $file, ">", "to-others/mine.txt" ) and $other++;
opendir( my $folder, "to-others" ) and $other++;
print "other: $other\n";
