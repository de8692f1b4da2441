package LiveBridge::Signals;

# Signals between the processes of a run, and alarms. Perl reads $RING between two steps when the
# host told it to; the handlers run in the FETCH of it, so that a die there ends what was going on.
use strict;

our $RING;
my %NUMBER = ( 'HUP' => 1, 'INT' => 2, 'QUIT' => 3, 'ABRT' => 6, 'KILL' => 9, 'USR1' => 10, 'USR2' => 12, 'PIPE' => 13, 'ALRM' => 14, 'TERM' => 15, 'CHLD' => 17 );
my %NAME = reverse %NUMBER;
my @REST;

# The name of a signal as kill takes it: a name, with SIG or without, or a number.
sub name {
    my ($signal) = @_;
    $signal =~ s/^-//;
    return $signal if $signal eq '0' || $signal eq 'ZERO';
    return $NAME{$signal} if $signal =~ /^\d+$/;
    $signal =~ s/^SIG//;
    return exists $NUMBER{$signal} ? $signal : undef;
}

sub TIESCALAR { my ($class) = @_; return bless [], $class; }
sub STORE     { return; }

sub FETCH {
    my ( $errno, $status ) = ( $!, $? );
    push @REST, split /,/, substr LiveBridge::Host::_system('signals'), 1;
    while (@REST) { _handle( shift @REST ); }
    ( $!, $? ) = ( $errno, $status );
    return 0;
}

sub _handle {
    my ($name) = @_;
    my $handler = $SIG{$name};
    if ( !defined $handler || $handler eq '' || $handler eq 'DEFAULT' ) {
        return if $name eq 'CHLD';
        LiveBridge::Host::_system( 'die', $name );
    }
    return if $handler eq 'IGNORE';
    no strict 'refs';
    my $code = ref $handler ? $handler : \&{ $handler =~ /::|'/ ? $handler : "main::$handler" };
    $code->($name);
    return;
}

# A signal for this process itself.
sub own { my ($name) = @_; push @REST, $name; FETCH(); return; }

tie $RING, 'LiveBridge::Signals';
LiveBridge::Host::_system( 'listen', 'LiveBridge::Signals::RING' );

1;
