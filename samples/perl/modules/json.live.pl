# JSON and JSON::XS: both ways, options, booleans, mistakes.
use strict;
use JSON;
use JSON::XS ();
my $data = { 'b' => [ 1, '2', 3.5, undef, JSON::true, JSON::false ], 'a' => { 'x' => "t\x{20ac}\n\"q\"\\/" }, 'empty' => [], 'none' => {} };
my $json = JSON->new->canonical;
print JSON->new->canonical->utf8->encode($data), "\n";
print JSON->new->canonical->ascii->pretty->encode($data);
print JSON->new->canonical->latin1->indent->encode( [ { 'e' => "\xe9" } ] );
my $back = decode_json('{"n":1,"s":"x","u":"\u20ac\ud83d\ude00","t":true,"f":false,"l":[1,2,{"d":null}],"e":1.5e3}');
print join( ' ', map { "$_=" . ( ref $back->{$_} eq 'ARRAY' ? scalar @{ $back->{$_} } : length $back->{$_} ) } sort keys %$back ), "\n";
print ref $back->{'t'} ? 'object' : 'plain', ' ', $back->{'t'} ? 'yes' : 'no', ' ', $back->{'f'} ? 'yes' : 'no', ' ', $back->{'t'} + 1, "\n";
print encode_json( [ "\x{e9}" ] ) eq qq{["\xc3\xa9"]} ? "octets\n" : "other\n";
print to_json( [ 1, 'a' ] ), ' ', to_json( { 'k' => 1 }, { 'pretty' => 1 } ), from_json('[1,"b"]')->[1], "\n";
for my $bad ( '{"a":1', '[1,]', '{a:1}', 'nonsense', '["a' ) { print eval { decode_json($bad); 1 } ? "read\n" : 'refused' . ( $@ =~ /^(.*?)(?:,| \(| at )/ ? '' : '' ) . "\n"; }
print JSON->new->allow_nonref->encode('text'), ' ', JSON->new->allow_nonref->decode('"x"'), "\n";
print JSON->new->relaxed->decode("[1,2, # note\n]")->[1], "\n";
my $object = bless { 'o' => 1 }, 'Thing';
sub Thing::TO_JSON { return { %{ $_[0] }, 'converted' => 1 } }
print JSON->new->canonical->allow_blessed->convert_blessed->encode( { 'thing' => $object } ), "\n";
print JSON->new->allow_blessed->encode( [$object] ), ' ', eval { JSON->new->encode( [$object] ); 1 } ? 'encoded' : 'refused', "\n";
print JSON::XS->new->canonical->utf8->encode($data), "\n", JSON::XS::encode_json( [ 1, 'x' ] ), ' ', JSON::XS::decode_json('{"a":[2]}')->{'a'}[0], "\n";
my $number = '5';
my $sum = $number + 1;
print encode_json( [ $sum, 1.10, 1e20, -0.5 ] ), "\n";
my @parts;
my $parser = JSON->new;
$parser->incr_parse('[1,2');
$parser->incr_parse('][3]');
while ( my $part = $parser->incr_parse ) { push @parts, scalar @$part; }
print "@parts\n";
print JSON::is_bool( $back->{'t'} ) ? 1 : 0, JSON::is_bool(1) ? 1 : 0, ' ', JSON->new->canonical(1)->space_before->space_after->encode( { 'a' => 1 } ), "\n";
