# ends: any
no warnings;
my $text = ( "(" x 300 ) . ( ")" x 300 );
print $text =~ /^(\((?1)*\))$/ ? "matches" : "does not match", "\n";
