package LiveBridge::Socket;

# The one Unix socket there is, the LiveAPI connection, which is a device here; and streams to other
# machines, which the host holds and allows.
use strict;
use LiveBridge::Process ();

my ( $UNIX, $INET, $STREAM ) = ( 1, 2, 1 );
my %ERRNO  = ( 'Connection refused' => 14, 'Connection timed out' => 73 );
my $DEVICE = '/dev/livebridge';
our %WAITING;
my %NAME;

# A handle that is not connected yet.
sub socket {
    my ( $glob, $domain, $type ) = @_;
    return if $domain != $UNIX && ( $domain != $INET || ( $type & 15 ) != $STREAM );
    CORE::open( $glob, '<', '/dev/null' ) or return;
    $WAITING{ fileno $glob } = $domain;
    return 1;
}

sub connect {
    my ( $glob, $address ) = @_;
    my $number = fileno $glob;
    my $domain = defined $number ? delete $WAITING{$number} : undef;
    if ( !$domain || $domain != unpack 'S', $address ) { $! = 53; return; }
    return _inet( $glob, $address ) if $domain == $INET;
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

sub _inet {
    my ( $glob, $address ) = @_;
    my ( undef, $port, $host ) = unpack 'S n a4', $address;
    my $name = $host eq "\x7f\0\0\1" ? 'localhost' : exists $NAME{$host} ? $NAME{$host} : join '.', unpack 'C4', $host;
    my $answer = _ask( 'connect', "tcp 1 60\n$name:$port" ) or return;
    $LiveBridge::Builtins::PIPES++;
    tie *$glob, 'LiveBridge::Socket::Inet', $answer->{'out'}, $address;
    return 1;
}

# The host's answer; nothing, and why in $!, where it has none.
sub _ask {
    my ( $service, $in ) = @_;
    my $answer = LiveBridge::Process::ask( { 'service' => $service, 'in' => $in } );
    return LiveBridge::Process::refuse( $answer->{'refused'}, 2 ) if defined $answer->{'refused'};
    if ( defined $answer->{'failed'} ) { $! = $ERRNO{ $answer->{'failed'} } || 23; return; }
    return $answer;
}

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

# A connection that the host holds under a number.
package LiveBridge::Socket::Inet;

our @ISA = 'LiveBridge::Socket::Handle';

sub TIEHANDLE {
    my ( $class, $number, $peer ) = @_;
    CORE::open( my $file, '<', '/dev/null' );
    return bless { 'number' => $number, 'peer' => $peer, 'in' => '', 'channel' => $file }, $class;
}

sub _send {
    my ( $self, $text ) = @_;
    utf8::encode($text) if $text =~ /[^\x00-\xff]/;
    return LiveBridge::Socket::_ask( 'send', "$self->{'number'}\n$text" ) ? length $text : undef;
}
sub PRINT { my ( $self, @texts ) = @_; return defined $self->_send( join( defined $, ? $, : '', @texts ) . ( defined $\ ? $\ : '' ) ) ? 1 : undef; }
sub WRITE { my ( $self, $text, $length, $offset ) = @_; return $self->_send( substr $text, $offset || 0, defined $length ? $length : length $text ); }

sub _more {
    my ($self) = @_;
    return 0 if $self->{'ended'};
    my $answer = LiveBridge::Socket::_ask( 'receive', "$self->{'number'}\n65536 60" );
    my $part   = $answer ? $answer->{'out'} : '';
    utf8::downgrade( $part, 1 );
    $self->{'ended'} = 1 if !length $part;
    $self->{'in'} .= $part;
    return length $part;
}
sub shut { my ( $self, $how ) = @_; return LiveBridge::Socket::_ask( 'shutdown', "$self->{'number'}\n" . ( 'r', 'w', 'rw' )[$how] ) ? 1 : undef; }

sub CLOSE {
    my ($self) = @_;
    return if !defined $self->{'number'};
    $LiveBridge::Builtins::PIPES-- if $LiveBridge::Builtins::PIPES > 0;
    return LiveBridge::Socket::_ask( 'disconnect', delete( $self->{'number'} ) . "\n" ) ? 1 : undef;
}
sub DESTROY { my ($self) = @_; $self->CLOSE if defined $self->{'number'} && ${^GLOBAL_PHASE} ne 'DESTRUCT'; return; }

1;
