# Compares the host's JSON with JSON::PP's own; prints every difference and at the end the count of
# comparisons.
use strict;
use JSON::PP;
require LiveBridge::Host;
binmode STDOUT, ':utf8';
my ( $used, $decimal, $number, $real ) = ( '17', '17.0', 5, 1.5 );
my $ignored = $used + $decimal . "$number$real";
my @data = (
    { 'a' => 1, 'b' => [ 1, 2, 'x', undef, {} ], 'c' => [] },
    [ $used, $decimal, $number, $real, 1e15, 1e100, -0.1, 1 / 3, 1e-5, 123456789012345678, ~0 ],
    [ "\x{263a}\x{e9}", "\xe9", "\x{1f600}", "a\"b\\c/\n\t\x01\x7f\x1f", '' ],
    { "\x{e9}" => 1, "\x{263a}" => 2, "k\xff" => 3, 'z' => 1, 'Z' => 2 },
    [ JSON::PP::true, JSON::PP::false, 1 == 1, 1 == 0 ],
    [ 3.0, 0.5, -17, 0, -0.0, '0', 1.10, 100000 * 100000, '1e3', '0x1' ],
);
my %option = (
    'ascii' => 1, 'latin1' => 2, 'utf8' => 4, 'indent' => 8, 'space_before' => 32, 'space_after' => 64,
    'escape_slash' => 65536,
);
my ( $encoded, $decoded ) = ( 0, 0 );
for my $value (@data) {
    for my $bits ( 0, 4, 1, 2, 8, 8 + 32 + 64, 65536, 8 + 64 + 4 ) {
        my $json = JSON::PP->new->canonical;
        $bits & $option{$_} and $json->$_ for keys %option;
        my $expected = $json->encode($value);
        my $text = LiveBridge::Host::json_encode( $value, $bits + 16 );
        print "encoded $bits: ", defined $text ? $text : 'nothing', "\n instead of: $expected\n" if !defined $text || $text ne $expected;
        $encoded++;
        my $back = LiveBridge::Host::json_decode( $expected, $bits & 4 ) or next;
        my $again = JSON::PP->new->canonical->encode($$back);
        my $wanted = JSON::PP->new->canonical->encode( $json->decode($expected) );
        print "decoded $bits: $again\n instead of: $wanted\n" if $again ne $wanted;
        $decoded++;
    }
}
my $mixed = ${ LiveBridge::Host::json_decode( '[true,12345678901234,null]', 0 ) };
print ref $mixed->[0], ' ', $mixed->[1] + 1, ' ', defined $mixed->[2] ? 1 : 0, "\n";
$mixed->[0] = 'changed';
print JSON::PP::true, ' ', scalar( grep { defined }
      LiveBridge::Host::json_decode( '[1,', 0 ),
      LiveBridge::Host::json_decode( '1', 0 ),
      LiveBridge::Host::json_encode( [ sub { } ], 0 ),
      LiveBridge::Host::json_encode( [ bless {}, 'Some' ], 0 ) ), "\n";
print "$encoded encoded, $decoded decoded\n";
