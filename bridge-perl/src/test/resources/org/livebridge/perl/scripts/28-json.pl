use strict;
use JSON::PP;
my $json = JSON::PP->new->canonical;
my $data = $json->decode('{"b":[1,2.5,"x",null,true],"a":{"c":"\u00e9"}}');
print $json->encode($data), "\n";
print JSON::PP->new->canonical->pretty->encode( { 'list' => [ 1, 'two' ], 'n' => { 'k' => undef } } );
