# Small modules that others load: Clone, mro, B, Time::Local, Encode, layers.
use strict;
use Clone qw(clone);
use Encode qw(encode decode encode_utf8 decode_utf8 is_utf8 find_encoding FB_CROAK);
use Time::Local;
use B qw(perlstring svref_2object);

my $data = { 'a' => [ 1, { 'b' => 2 } ], 'o' => bless( { 'x' => 1 }, 'Thing' ) };
my $copy = clone($data);
$copy->{'a'}[1]{'b'} = 3;
print "$data->{'a'}[1]{'b'} $copy->{'a'}[1]{'b'} ", ref $copy->{'o'}, "\n";
{ package Base; sub new { return bless {}, shift } sub who { return 'base' } }
{ package Left; our @ISA = ('Base'); sub who { my $s = shift; return 'left ' . $s->next::method } }
{ package Right; our @ISA = ('Base'); sub who { my $s = shift; return 'right ' . $s->next::method } }
{ package Both; use mro 'c3'; our @ISA = ( 'Left', 'Right' ); sub who { my $s = shift; return 'both ' . $s->next::method } }
print join( ',', @{ mro::get_linear_isa('Both') } ), ' ', join( ',', @{ mro::get_linear_isa( 'Both', 'dfs' ) } ), ' ', mro::get_mro('Both'), "\n";
print Both->new->who, "\n";
print perlstring("a\"b\$c\n\x01"), ' ', svref_2object( \&clone )->GV->NAME, ' ', svref_2object( sub { } )->GV->NAME, "\n";
print encode( 'UTF-8', "\x{20ac}" ) eq "\xe2\x82\xac" ? 'utf8' : 'bad', ' ', encode( 'iso-8859-1', "\x{e9}" ) eq "\xe9" ? 'latin1' : 'bad', ' ',
  unpack( 'H*', encode( 'cp1252', "\x{20ac}" ) ), ' ', sprintf( '%x', ord decode( 'shiftjis', "\x82\xa0" ) ), ' ', length decode_utf8("\xc3\xa9"), ' ',
  find_encoding('latin1')->name, ' ', is_utf8( decode( 'utf8', "\xc3\xa9" ) ) ? 1 : 0, "\n";
print eval { decode( 'UTF-8', "\xff", FB_CROAK ); 1 } ? 'decoded' : 'refused', ' ', encode( 'ascii', "\xe9x" ), "\n";
open my $out, '>:encoding(UTF-8)', "/tmp/layer.$$" or die $!;
print {$out} "\x{20ac}\n";
close $out;
open my $in, '<:encoding(UTF-8)', "/tmp/layer.$$" or die $!;
my $line = <$in>;
close $in;
open $in, '<', "/tmp/layer.$$" or die $!;
my $raw = <$in>;
close $in;
print length $line, ' ', length $raw, "\n";
open $out, '>:encoding(iso-8859-1)', "/tmp/layer.$$" or die $!;
print {$out} "\x{e9}";
close $out;
print -s "/tmp/layer.$$", "\n";
unlink "/tmp/layer.$$";
print timegm( 0, 0, 0, 1, 0, 2000 ), ' ', timegm( 59, 59, 23, 31, 11, 1999 ), "\n";
binmode STDOUT, ':encoding(UTF-8)';
print "\x{e9}\x{20ac}\n";
