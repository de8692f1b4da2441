# ends: says ended
LiveBridge::_exchange();
LiveBridge::_exchange( undef, 1, 2 );
LiveBridge::Host::_json_encode();
LiveBridge::Host::_json_encode( \*STDOUT, 0 );
my $ring = [];
push @$ring, $ring;
LiveBridge::Host::_json_encode( $ring, 0 );
LiveBridge::Host::_json_decode( "[" x 100_000, 0 );
LiveBridge::Host::_json_encode( [ sub { }, qr/x/, \my $x, *STDOUT ], "0" );
print "ended\n";
