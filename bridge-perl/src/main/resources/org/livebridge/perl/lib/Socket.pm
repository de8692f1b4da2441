package Socket;

# Socket's constants and address functions; sockets themselves are not offered here, and their calls say so.
use strict;
require Exporter;
our @ISA     = ('Exporter');
our $VERSION = '2.038';

my %NUMBER = (
    'AF_UNSPEC' => 0, 'AF_UNIX' => 1, 'AF_INET' => 2, 'AF_INET6' => 10, 'PF_UNSPEC' => 0, 'PF_UNIX' => 1, 'PF_INET' => 2, 'PF_INET6' => 10,
    'SOCK_STREAM' => 1, 'SOCK_DGRAM' => 2, 'SOCK_RAW' => 3, 'SOCK_NONBLOCK' => 2048, 'SOCK_CLOEXEC' => 524288, 'SOMAXCONN' => 4096,
    'SOL_SOCKET' => 1, 'SO_DEBUG' => 1, 'SO_REUSEADDR' => 2, 'SO_TYPE' => 3, 'SO_ERROR' => 4, 'SO_DONTROUTE' => 5, 'SO_BROADCAST' => 6,
    'SO_SNDBUF' => 7, 'SO_RCVBUF' => 8, 'SO_KEEPALIVE' => 9, 'SO_OOBINLINE' => 10, 'SO_LINGER' => 13, 'SO_REUSEPORT' => 15,
    'SO_PASSCRED' => 16, 'SO_PEERCRED' => 17, 'SO_RCVTIMEO' => 20, 'SO_SNDTIMEO' => 21, 'SO_ACCEPTCONN' => 30, 'SO_PROTOCOL' => 38, 'SO_DOMAIN' => 39,
    'IPPROTO_IP' => 0, 'IPPROTO_ICMP' => 1, 'IPPROTO_TCP' => 6, 'IPPROTO_UDP' => 17, 'IPPROTO_IPV6' => 41, 'TCP_NODELAY' => 1, 'TCP_MAXSEG' => 2,
    'TCP_KEEPIDLE' => 4, 'TCP_KEEPINTVL' => 5, 'TCP_KEEPCNT' => 6, 'IPV6_V6ONLY' => 26, 'IP_TTL' => 2,
    'MSG_OOB' => 1, 'MSG_PEEK' => 2, 'MSG_DONTROUTE' => 4, 'MSG_WAITALL' => 256, 'MSG_DONTWAIT' => 64, 'MSG_NOSIGNAL' => 16384,
    'SHUT_RD' => 0, 'SHUT_WR' => 1, 'SHUT_RDWR' => 2, 'AI_PASSIVE' => 1, 'AI_CANONNAME' => 2, 'AI_NUMERICHOST' => 4, 'AI_ADDRCONFIG' => 32, 'AI_NUMERICSERV' => 1024,
    'NI_NUMERICHOST' => 1, 'NI_NUMERICSERV' => 2, 'NI_DGRAM' => 16, 'NIx_NOHOST' => 1, 'NIx_NOSERV' => 2,
    'EAI_BADFLAGS' => -1, 'EAI_NONAME' => -2, 'EAI_AGAIN' => -3, 'EAI_FAIL' => -4, 'EAI_FAMILY' => -6, 'EAI_SOCKTYPE' => -7, 'EAI_SERVICE' => -8,
);
for my $name ( keys %NUMBER ) {
    my $value = $NUMBER{$name};
    no strict 'refs';
    *{$name} = sub () { $value };
}

sub INADDR_ANY ()       { "\0\0\0\0" }
sub INADDR_LOOPBACK ()  { "\x7f\0\0\1" }
sub INADDR_NONE ()      { "\xff\xff\xff\xff" }
sub INADDR_BROADCAST () { "\xff\xff\xff\xff" }
sub IN6ADDR_ANY ()      { "\0" x 16 }
sub IN6ADDR_LOOPBACK () { "\0" x 15 . "\1" }

my @FUNCTIONS = qw(inet_aton inet_ntoa pack_sockaddr_in unpack_sockaddr_in pack_sockaddr_un unpack_sockaddr_un sockaddr_in sockaddr_un sockaddr_family
  sockaddr_in6 pack_sockaddr_in6 unpack_sockaddr_in6 INADDR_ANY INADDR_BROADCAST INADDR_LOOPBACK INADDR_NONE inet_pton inet_ntop getaddrinfo getnameinfo);
our @EXPORT = ( @FUNCTIONS[ 0 .. 16 ], grep { !/^(?:AI|NI|NIx|EAI|IPPROTO|TCP|SOCK_[NC])/ } keys %NUMBER );
our @EXPORT_OK = ( 'inet_pton', 'inet_ntop', 'getaddrinfo', 'getnameinfo', 'IN6ADDR_ANY', 'IN6ADDR_LOOPBACK', '$CR', '$LF', '$CRLF', 'CR', 'LF', 'CRLF', grep { /^(?:AI|NI|NIx|EAI|IPPROTO|TCP|SOCK_[NC])/ } keys %NUMBER );
our %EXPORT_TAGS = (
    'DEFAULT' => \@EXPORT, 'crlf' => [qw(CR LF CRLF $CR $LF $CRLF)], 'addrinfo' => [ 'getaddrinfo', 'getnameinfo', grep { /^(?:AI|NI|NIx|EAI)_/ } @EXPORT_OK ],
    'all' => [ @EXPORT, @EXPORT_OK ],
);
our ( $CR, $LF, $CRLF ) = ( "\015", "\012", "\015\012" );
sub CR ()   { "\015" }
sub LF ()   { "\012" }
sub CRLF () { "\015\012" }

sub inet_aton {
    my ($host) = @_;
    if ( $host =~ /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/ ) { return ( grep { $_ > 255 } $1, $2, $3, $4 ) ? undef : pack 'C4', $1, $2, $3, $4; }
    return "\x7f\0\0\1" if $host eq 'localhost';
    my @found = gethostbyname $host;
    return $found[4];
}
sub inet_ntoa {
    my ($address) = @_;
    if ( length $address != 4 ) { require Carp; Carp::croak( 'Bad arg length for Socket::inet_ntoa, length is ' . length($address) . ', should be 4' ); }
    return join '.', unpack 'C4', $address;
}

sub inet_pton {
    my ( $family, $host ) = @_;
    return $host =~ /^\d+(?:\.\d+){3}$/ ? inet_aton($host) : undef if $family == AF_INET();
    my $text = $host;
    if ( $text =~ s/:(\d+\.\d+\.\d+\.\d+)$/:/ ) { my @b = unpack 'n2', inet_aton($1) || return; $text .= sprintf '%x:%x', @b; }
    my ( $left, $right, @more ) = split /::/, $text, -1;
    return if @more;
    my @left  = split /:/, defined $left  ? $left  : '';
    my @right = split /:/, defined $right ? $right : '';
    return if grep { !/^[0-9a-fA-F]{1,4}$/ } @left, @right;
    my $gap = 8 - @left - @right;
    return if defined $right ? $gap < 0 : $gap != 0;
    return pack 'n8', map { hex } @left, ( (0) x $gap ), @right;
}
sub inet_ntop {
    my ( $family, $address ) = @_;
    return inet_ntoa($address) if $family == AF_INET();
    my $text = join ':', map { sprintf '%x', $_ } unpack 'n8', $address;
    my ($longest) = sort { length $b <=> length $a } $text =~ /(?<![0-9a-f])(0(?::0)+)(?![0-9a-f])/g;
    if ( defined $longest ) { $text =~ s/:?(?<![0-9a-f])\Q$longest\E(?![0-9a-f]):?/::/; }
    return $text;
}

sub pack_sockaddr_in {
    my ( $port, $address ) = @_;
    return pack 'S n a4 x8', AF_INET(), $port || 0, $address;
}
sub unpack_sockaddr_in { my ( $f, $port, $address ) = unpack 'S n a4', $_[0]; return wantarray ? ( $port, $address ) : $address; }
sub sockaddr_in { return wantarray && @_ == 1 ? unpack_sockaddr_in(@_) : @_ == 1 ? unpack_sockaddr_in(@_) : pack_sockaddr_in(@_); }
sub pack_sockaddr_un { my ($path) = @_; return pack 'S a108', AF_UNIX(), $path; }
sub unpack_sockaddr_un { my ( $f, $path ) = unpack 'S Z*', $_[0]; return $path; }
sub sockaddr_un { return wantarray ? unpack_sockaddr_un(@_) : pack_sockaddr_un(@_); }
sub pack_sockaddr_in6 { my ( $port, $address, $scope, $flow ) = @_; return pack 'S n N a16 L', AF_INET6(), $port || 0, $flow || 0, $address, $scope || 0; }
sub unpack_sockaddr_in6 { my ( $f, $port, $flow, $address, $scope ) = unpack 'S n N a16 L', $_[0]; return wantarray ? ( $port, $address, $scope, $flow ) : $address; }
sub sockaddr_in6 { return @_ == 1 ? unpack_sockaddr_in6(@_) : pack_sockaddr_in6(@_); }
sub sockaddr_family { return unpack 'S', $_[0]; }

# Numeric addresses only: there is no name service here.
sub getaddrinfo {
    my ( $host, $service, $hints ) = @_;
    my $packed = defined $host && length $host ? inet_aton($host) : INADDR_ANY();
    require Scalar::Util;
    if ( !defined $packed ) { return Scalar::Util::dualvar( EAI_NONAME(), 'Name or service not known' ); }
    my $port = defined $service && $service =~ /^\d+$/ ? $service : { 'http' => 80, 'https' => 443, 'smtp' => 25 }->{ $service || '' } || 0;
    return ( Scalar::Util::dualvar( 0, '' ),
        { 'family' => AF_INET(), 'socktype' => $hints && $hints->{'socktype'} || SOCK_STREAM(), 'protocol' => 6, 'addr' => pack_sockaddr_in( $port, $packed ), 'canonname' => undef } );
}
sub getnameinfo {
    my ($address) = @_;
    my ( $port, $host ) = unpack_sockaddr_in($address);
    require Scalar::Util;
    return ( Scalar::Util::dualvar( 0, '' ), inet_ntoa($host), $port );
}

1;
