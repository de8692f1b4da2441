package LiveBridge::Zone;

# localtime where TZ names a place: the host knows the zones.
use strict;
use LiveBridge::Process ();

my %KNOWN;

# Offset, short name and whether it is summer there, as the host says; kept for the span it is valid.
sub _at {
    my ($time) = @_;
    my $zone = $ENV{'TZ'};
    $zone = 'UTC' if !defined $zone || !length $zone;
    $zone =~ s/^://;
    my $known = $KNOWN{$zone};
    return $known if $known && $time >= $known->{'from'} && $time < $known->{'until'};
    my $answer = LiveBridge::Process::ask( { 'service' => 'zone', 'zone' => $zone, 'time' => int $time } );
    $answer = { 'offset' => 0, 'name' => 'UTC', 'summer' => 0, 'from' => -9e15, 'until' => 9e15 } if !defined $answer->{'offset'};
    $KNOWN{$zone} = $answer;
    return $answer;
}

sub name { my ($time) = @_; return _at($time)->{'name'}; }

sub local {
    my ($time) = @_;
    my $at = _at($time);
    return scalar CORE::gmtime( $time + $at->{'offset'} ) if !wantarray;
    my @fields = CORE::gmtime( $time + $at->{'offset'} );
    $fields[8] = $at->{'summer'};
    return @fields;
}

1;
