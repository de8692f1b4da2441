#!/usr/bin/perl
# Newer constructs beside the old: say, state, //, named captures, postfix dereference, signatures.
use v5.26;
use warnings;
use feature qw(say state signatures);
no warnings qw(experimental::signatures);
sub counter { state $n = 0; return ++$n }
counter() for 1 .. 3;
say counter();
my %h = ( 'zero' => 0 );
say $h{'zero'} // 'undef', ' ', $h{'none'} // 'undef';
if ( 'key=value' =~ /(?<k>\w+)=(?<v>\w+)/ ) { say "$+{k} is $+{v}" }
my $data = { 'list' => [ 1, 2, 3 ], 'map' => { 'a' => 1 } };
say join ',', $data->{'list'}->@*, scalar $data->{'map'}->%*;
sub add ( $x, $y = 10, @rest ) { return $x + $y + @rest }
say add(1), ' ', add( 1, 2 ), ' ', add( 1, 2, 3, 4 );
say "a\tb" =~ s/\t/ /r, ' ', join '|', 'a1b22c' =~ /\d+/g;
my @sorted = sort { $a->[1] <=> $b->[1] } map { [ $_, length ] } qw(ccc a bb);
say "@{[ map { $_->[0] } @sorted ]}";
say sprintf '%s', join ',', map { $_ ** 2 } grep { $_ & 1 } 1 .. 7;
my ( $first, @others ) = splice @{[ 1 .. 5 ]}, 1, 3;
say "$first @others";
say <<~EOT;
    indented
      heredoc
    EOT
