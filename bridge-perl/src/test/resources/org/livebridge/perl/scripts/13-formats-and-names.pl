package Foo;
sub new { return bless [] }

package main;
use File::Basename;
print basename($0), "\n";
format STDOUT =
@<<<< @>>>> @|||||
'ab', 'cd', 'mid'
.
write;
$0 = 'renamed';
print "$0\n";
print ref( Foo->new ), "\n";
printf "%s %s\n", __PACKAGE__, __FILE__;
exit 300;
