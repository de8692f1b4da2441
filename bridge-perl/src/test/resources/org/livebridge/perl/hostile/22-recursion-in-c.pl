# ends: any
package Text;
use overload q{""} => sub { "$_[0]" };
package main;
no warnings;
my $x = bless [], "Text";
print "$x";
