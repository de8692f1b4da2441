package LiveBridge::Socket;

# The one Unix socket there is: the LiveAPI connection, which is a device here.
use strict;

my $DEVICE = '/dev/livebridge';
our %WAITING;

# A handle that is not connected yet.
sub socket {
    my ( $glob, $domain ) = @_;
    return if $domain != 1;
    CORE::open( $glob, '<', '/dev/null' ) or return;
    $WAITING{ fileno $glob } = 1;
    return 1;
}

sub connect {
    my ( $glob, $address ) = @_;
    my ( undef, $path ) = unpack 'S Z*', $address;
    my $number = fileno $glob;
    return if !defined $number || !delete $WAITING{$number} || $path ne $DEVICE;
    CORE::open( my $channel, '+<', $DEVICE ) or return;
    $LiveBridge::Builtins::PIPES++;
    tie *$glob, 'LiveBridge::Socket::Handle', $channel;
    return 1;
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

1;
