package LiveBridge::Socket;

# The one Unix socket there is, the LiveAPI connection, which is a device here; and streams to other
# machines, which the host holds and allows.
use strict;
use LiveBridge::Process ();

my ( $UNIX, $INET, $STREAM ) = ( 1, 2, 1 );
my $DEVICE = '/dev/livebridge';
our ( %WAITING, %PEER );
my %NAME;
my $PATIENCE = 120;

# A handle that is not connected yet: a file number of the host's, with buffers of perl's own.
sub socket {
    my ( $glob, $domain, $type ) = @_;
    return if ( $type & 15 ) != $STREAM;
    if ( $domain == $INET ) {
        my $number = LiveBridge::Unix::host('socket');
        return defined $number ? CORE::open( $glob, '+<&=', $number ) : undef;
    }
    return if $domain != $UNIX;
    CORE::open( $glob, '<', '/dev/null' ) or return;
    $WAITING{ fileno $glob } = $domain;
    return 1;
}

sub connect {
    my ( $glob, $address ) = @_;
    my $number = fileno $glob;
    if ( !defined $number ) { $! = 8; return; }
    my $domain = unpack 'S', $address;
    return _inet( $glob, $number, $address ) if $domain == $INET && !exists $WAITING{$number};
    if ( !delete $WAITING{$number} || $domain != $UNIX ) { $! = 5; return; }
    my ( undef, $path ) = unpack 'S Z*', $address;
    if ( $path ne $DEVICE ) { return LiveBridge::Process::refuse( 'Sockets of this machine are not offered in the embedded Perl; run with --engine native', 2 ); }
    CORE::open( my $channel, '+<', $DEVICE ) or return;
    $LiveBridge::Builtins::PIPES++;
    tie *$glob, 'LiveBridge::Socket::Handle', $channel;
    return 1;
}

# The network is allowed by names, so the name behind an address is kept.
sub address {
    my ($name) = @_;
    my $answer = LiveBridge::Process::ask( { 'service' => 'names', 'name' => $name, 'types' => ['A'] } );
    my ($first) = grep { $_->{'type'} eq 'A' } @{ $answer->{'records'} || [] };
    return if !$first;
    my $address = pack 'C4', split /\./, $first->{'data'}[0];
    $NAME{$address} = $name;
    return $address;
}

# IO::Socket keeps its time limit in the glob.
sub _inet {
    my ( $glob, $number, $address ) = @_;
    my ( undef, $port, $host ) = unpack 'S n a4', $address;
    my $name = $host eq "\x7f\0\0\1" ? 'localhost' : exists $NAME{$host} ? $NAME{$host} : join '.', unpack 'C4', $host;
    my $own = *{$glob}{'HASH'};
    my $patience = $own && $own->{'io_socket_timeout'} || $PATIENCE;
    LiveBridge::Unix::host( 'connect', $number, "$name:$port", $patience ) or return;
    $PEER{$number} = $address;
    return 1;
}

# Goes on in TLS.
sub secure { my ( $glob, $verify ) = @_; return LiveBridge::Unix::host( 'secure', fileno $glob, $verify ? 1 : 0 ); }

package LiveBridge::Socket::Handle;

sub TIEHANDLE { my ( $class, $channel ) = @_; return bless { 'channel' => $channel, 'in' => '' }, $class; }

sub PRINT {
    my ( $self, @texts ) = @_;
    my $text = join( defined $, ? $, : '', @texts ) . ( defined $\ ? $\ : '' );
    utf8::encode($text) if $text =~ /[^\x00-\xff]/;
    my $done = syswrite $self->{'channel'}, $text;
    return defined $done ? 1 : undef;
}
sub PRINTF { my ( $self, $format, @rest ) = @_; local ( $,, $\ ); return $self->PRINT( sprintf $format, @rest ); }
sub WRITE { my ( $self, $text, $length, $offset ) = @_; return syswrite $self->{'channel'}, $text, defined $length ? $length : length $text, $offset || 0; }

sub _more { my ($self) = @_; return sysread $self->{'channel'}, $self->{'in'}, 65536, length $self->{'in'}; }

sub READLINE {
    my ($self) = @_;
    if ( !defined $/ || wantarray ) { 1 while $self->_more; }
    my @lines;
    while (1) {
        my $at = defined $/ ? index $self->{'in'}, $/ : -1;
        if ( $at < 0 ) {
            next if defined $/ && $self->_more;
            push @lines, substr $self->{'in'}, 0, length $self->{'in'}, '' if length $self->{'in'};
            last;
        }
        push @lines, substr $self->{'in'}, 0, $at + length $/, '';
        last if !wantarray;
    }
    return wantarray ? @lines : $lines[0];
}
sub READ {
    my ( $self, undef, $length, $offset ) = @_;
    $self->_more if !length $self->{'in'};
    my $part = substr $self->{'in'}, 0, $length, '';
    $_[1] = '' if !defined $_[1];
    substr( $_[1], $offset || 0 ) = $part;
    return length $part;
}
sub GETC    { my ($self) = @_; my $c; return $self->READ( $c, 1 ) ? $c : undef; }
sub EOF     { my ($self) = @_; return length $self->{'in'} || $self->_more ? '' : 1; }
sub FILENO  { return fileno $_[0]{'channel'}; }
sub BINMODE { return 1; }
sub CLOSE   { my ($self) = @_; $LiveBridge::Builtins::PIPES-- if $LiveBridge::Builtins::PIPES > 0; return close $self->{'channel'}; }
sub UNTIE   { return; }
sub DESTROY { return; }

1;
