package LiveBridge::Forked;

# A handle whose other end is a child of this script: closing it waits for the child.
use strict;
require LiveBridge::Unix;

sub start {
    my ( $glob, $side, $layers ) = @_;
    LiveBridge::Unix::pipe( my $read, my $write ) or return;
    my $pid = LiveBridge::Unix::fork();
    if ( !defined $pid ) { close $read; close $write; return; }
    my ( $mine, $other ) = ( $side eq 'out' ) == ( $pid != 0 ) ? ( $read, $write ) : ( $write, $read );
    close $other;
    binmode $mine, $layers if defined $layers && length $layers;
    if ( $pid == 0 ) {
        LiveBridge::Open::take( $side eq 'out' ? \*STDOUT : \*STDIN, $mine );
        return 0;
    }
    $LiveBridge::Builtins::PIPES++;
    tie *$glob, 'LiveBridge::Forked', $pid, $mine;
    return $pid;
}

sub TIEHANDLE { my ( $class, $pid, $handle ) = @_; return bless { 'pid' => $pid, 'owner' => $$, 'handle' => $handle }, $class; }
sub READLINE  { my $handle = $_[0]{'handle'}; return wantarray ? readline $handle : scalar readline $handle; }
sub GETC      { return getc $_[0]{'handle'}; }
sub READ      { my $handle = $_[0]{'handle'}; return read $handle, $_[1], $_[2], defined $_[3] ? $_[3] : 0; }
sub EOF       { return eof $_[0]{'handle'}; }
sub FILENO    { return fileno $_[0]{'handle'}; }
sub BINMODE   { my ( $self, $layers ) = @_; return binmode $self->{'handle'}, defined $layers ? $layers : ':raw'; }
sub OPEN      { return; }
sub SEEK      { $! = 70; return; }
sub TELL      { return -1; }
sub PRINT     { my ( $self, @texts ) = @_; return print { $self->{'handle'} } @texts; }
sub PRINTF    { my ( $self, $format, @rest ) = @_; local $\; return print { $self->{'handle'} } sprintf $format, @rest; }

sub WRITE {
    my ( $self, $text, $length, $offset ) = @_;
    return syswrite $self->{'handle'}, $text, defined $length ? $length : length $text, $offset || 0;
}

sub CLOSE {
    my ($self) = @_;
    return if !$self->{'handle'};
    $LiveBridge::Builtins::PIPES-- if $LiveBridge::Builtins::PIPES > 0;
    my $closed = close delete $self->{'handle'};
    return $closed if $self->{'owner'} != $$;
    LiveBridge::Unix::waitpid( $self->{'pid'}, 0 );
    return $closed && $? == 0 ? 1 : '';
}

sub UNTIE { return; }

sub DESTROY {
    my ($self) = @_;
    return if !$self->{'handle'} || ${^GLOBAL_PHASE} eq 'DESTRUCT';
    local ( $?, $!, $@ );
    $self->CLOSE;
    return;
}

1;
