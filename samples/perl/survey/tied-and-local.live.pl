#!/usr/bin/perl
# Old constructs: typeglobs, local, prototypes, AUTOLOAD, tie, sprintf, wantarray, string evals.
package Counter;
sub TIESCALAR { my ( $c, $n ) = @_; return bless \$n, $c }
sub FETCH { return ${ $_[0] }++ }
sub STORE { ${ $_[0] } = $_[1] }
package Auto;
sub new { bless {}, shift }
sub AUTOLOAD { my $s = shift; ( my $n = $Auto::AUTOLOAD ) =~ s/.*:://; return if $n eq 'DESTROY'; return "$n(@_)" }
package main;
tie $count, 'Counter', 5;
print "$count $count $count\n";
$count = 1;
print $count + $count, "\n";
print Auto->new->hello( 1, 2 ), ' ', Auto->new->bye, "\n";
sub each_pair (&\%) { my ( $code, $h ) = @_; for my $k ( sort keys %$h ) { local ( $a, $b ) = ( $k, $h->{$k} ); $code->() } }
%h = ( 'x' => 1, 'y' => 2 );
each_pair { print "$a=$b;" } %h;
print "\n";
*alias = \@list;
@list = ( 3, 1, 2 );
print join( ',', sort { $a <=> $b } @alias ), "\n";
$name = 'dynamic';
@{$name} = ( 1, 2 );
print scalar @dynamic, "\n";
sub context { wantarray ? 'list' : defined wantarray ? 'scalar' : 'void' }
( $l ) = context();
$s = context();
print "$l $s\n";
print eval '2 ** 10', ' ', ( eval 'die "x\n"; 1' ? '' : $@ );
$_ = 'The quick brown fox';
print tr/a-z//, ' ', s/(\w+)/<$1>/g, " $_\n";
printf "%-6s|%06.2f|%x|%o|%e|%s\n", 'ab', 3.14159, 255, 8, 12345.678, join '', reverse split //, 'abc';
print "last: $list[-1] $#list @list[0,1] @{[ map { $_ * 2 } @list ]}\n";
$text = sprintf '%vd', '1.22.333';
print "$text ", lc 'ABC', ucfirst 'abc', ' ', ord 'a', chr 98, "\n";
open F, '>/tmp/old' . $$ or die;
select F; $| = 1; print "to the file\n"; select STDOUT;
close F;
open F, '/tmp/old' . $$; print while <F>; close F; unlink '/tmp/old' . $$;
