use utf8;
binmode STDOUT, ':utf8';
my $text = "héllo €";
print length($text), " $text ", uc($text), "\n";
printf "%vd\n", '1.2.3';
my $sub = sub { 'anon ' . ( caller(0) )[3] };
print $sub->(), "\n";
sub deep { my $n = shift; return $n ? deep( $n - 1 ) + 1 : 0 }
{ no warnings; print deep(5000), "\n" }
print join( '', sort { $a <=> $b } 3, 10, 2 ), "\n";
( my $t = 'aXbXc' ) =~ s/X/-/g;
print "$t ", join( '|', split /X/, 'aXbXc' ), "\n";
print "$+{word}\n" if 'foobar' =~ /^(?<word>foo)(?=bar)/;
