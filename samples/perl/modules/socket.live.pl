# Socket's constants and addresses.
use strict;
use Socket qw(:DEFAULT :crlf inet_pton inet_ntop IPPROTO_TCP TCP_NODELAY getaddrinfo);
print join( ' ', AF_INET, AF_UNIX, PF_INET, SOCK_STREAM, SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR, SOMAXCONN > 0 ? 1 : 0, IPPROTO_TCP, TCP_NODELAY ), "\n";
print inet_ntoa( inet_aton('192.0.2.1') ), ' ', inet_ntoa(INADDR_ANY), ' ', inet_ntoa(INADDR_LOOPBACK), ' ', inet_ntoa( inet_aton('localhost') ), "\n";
my $packed = sockaddr_in( 8080, inet_aton('10.1.2.3') );
my ( $port, $address ) = sockaddr_in($packed);
print unpack( 'H*', $packed ), ' ', $port, ' ', inet_ntoa($address), ' ', sockaddr_family($packed), "\n";
my $un = sockaddr_un('/tmp/sock');
print length $un, ' ', ( sockaddr_un($un) )[0], "\n";
print inet_ntop( AF_INET6, inet_pton( AF_INET6, $_ ) ), "\n" for '::1', '2001:db8::1', 'fe80:0:0:1::', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1' eq '' ? () : '2001:db8:0:0:1:0:0:1';
print defined inet_pton( AF_INET6, '1::2::3' ) ? 'yes' : 'no', ' ', defined inet_pton( AF_INET, '1.2.3' ) ? 'yes' : 'no', "\n";
print join( ',', map { ord } split //, "$CRLF" ), "\n";
my ( $error, @found ) = getaddrinfo( '192.0.2.9', 80, { 'socktype' => SOCK_STREAM } );
print "$error", scalar @found, ' ', inet_ntoa( ( unpack_sockaddr_in( $found[0]{'addr'} ) )[1] ), "\n";
