package LiveBridge::Calendar;

# strftime and mktime, for POSIX.
use strict;
use Time::Local ();

my @DAYS   = qw(Sunday Monday Tuesday Wednesday Thursday Friday Saturday);
my @MONTHS = qw(January February March April May June July August September October November December);

# The fields made right as mktime does (the 32nd of a month is the first of the next).
sub _whole {
    my ( $s, $m, $h, $day, $month, $year ) = map { defined $_ ? $_ : 0 } @_[ 0 .. 5 ];
    my $days = _days( $year + 1900, $month, $day );
    my $all = $days * 86_400 + $h * 3600 + $m * 60 + $s;
    my @t = gmtime $all;
    return ( $all, @t );
}

# Days since 1970 of a date whose month may lie outside of 0 to 11.
sub _days {
    my ( $year, $month, $day ) = @_;
    $year += POSIX::floor( $month / 12 );
    $month -= 12 * POSIX::floor( $month / 12 );
    my $y = $month < 2 ? $year - 1 : $year;
    my $era = POSIX::floor( $y / 400 );
    my $of  = $y - $era * 400;
    my $doy = int( ( 153 * ( $month + ( $month > 1 ? -2 : 10 ) ) + 2 ) / 5 ) + $day - 1;
    return $era * 146_097 + $of * 365 + int( $of / 4 ) - int( $of / 100 ) + $doy - 719_468;
}

sub seconds {
    my ( $s, $m, $h, $day, $month, $year ) = @_;
    return if !defined $year;
    my ($all) = _whole( $s, $m, $h, $day, $month, $year );
    # The offset of the place and the moment; twice, for the hours around a change.
    my $time = $all;
    for ( 1, 2 ) { $time = $all - offset($time); }
    return $time;
}

# Seconds east of Greenwich.
sub offset {
    my ($time) = @_;
    return Time::Local::timegm( ( localtime $time )[ 0 .. 5 ] ) - $time;
}

sub _week {
    my ( $yday, $wday ) = @_;
    return int( ( $yday + 7 - $wday ) / 7 );
}

sub _iso {
    my ( $year, $yday, $wday ) = @_;
    my $weekday = ( $wday + 6 ) % 7;
    my $week = int( ( $yday - $weekday + 10 ) / 7 );
    if ( $week < 1 ) {
        $year--;
        my $length = _length($year);
        $week = int( ( $yday + $length - $weekday + 10 ) / 7 );
    }
    elsif ( $week == 53 ) {
        my $jan1 = ( $weekday - $yday + _length($year) ) % 7;
        if ( $jan1 <= 3 ) { $week = 1; $year++; }
    }
    return ( $year, $week );
}
sub _length { my ($y) = @_; return $y % 4 == 0 && ( $y % 100 != 0 || $y % 400 == 0 ) ? 366 : 365; }

my %SHORT = ( 'D' => '%m/%d/%y', 'F' => '%Y-%m-%d', 'R' => '%H:%M', 'T' => '%H:%M:%S', 'r' => '%I:%M:%S %p', 'c' => '%a %b %e %H:%M:%S %Y', 'x' => '%m/%d/%y', 'X' => '%H:%M:%S', 'h' => '%b' );

sub format {
    my ( $format, @given ) = @_;
    my ( $all, $s, $m, $h, $day, $month, $year, $wday, $yday ) = _whole(@given);
    $year += 1900;
    1 while $format =~ s/%([EO]?)([DFRTrcxXh])/$SHORT{$2}/;
    my %value = (
        'a' => sub { substr $DAYS[$wday], 0, 3 }, 'A' => sub { $DAYS[$wday] }, 'b' => sub { substr $MONTHS[$month], 0, 3 }, 'B' => sub { $MONTHS[$month] },
        'd' => [ 2, 0, $day ], 'e' => [ 2, ' ', $day ], 'H' => [ 2, 0, $h ], 'I' => [ 2, 0, $h % 12 || 12 ], 'k' => [ 2, ' ', $h ], 'l' => [ 2, ' ', $h % 12 || 12 ],
        'j' => [ 3, 0, $yday + 1 ], 'm' => [ 2, 0, $month + 1 ], 'M' => [ 2, 0, $m ], 'S' => [ 2, 0, $s ], 'y' => [ 2, 0, $year % 100 ], 'C' => [ 2, 0, int( $year / 100 ) ],
        'Y' => [ 1, 0, $year ], 'u' => [ 1, 0, $wday || 7 ], 'w' => [ 1, 0, $wday ], 'U' => [ 2, 0, _week( $yday, $wday ) ], 'W' => [ 2, 0, _week( $yday, ( $wday + 6 ) % 7 ) ],
        'p' => sub { $h < 12 ? 'AM' : 'PM' }, 'P' => sub { $h < 12 ? 'am' : 'pm' }, 'n' => sub { "\n" }, 't' => sub { "\t" }, '%' => sub { '%' },
        'G' => sub { ( _iso( $year, $yday, $wday ) )[0] }, 'g' => sub { sprintf '%02d', ( _iso( $year, $yday, $wday ) )[0] % 100 }, 'V' => sub { sprintf '%02d', ( _iso( $year, $yday, $wday ) )[1] },
        's' => sub { seconds(@given) },
        'z' => sub { my $o = offset( seconds(@given) ); sprintf '%s%02d%02d', $o < 0 ? '-' : '+', int( abs($o) / 3600 ), int( abs($o) / 60 ) % 60 },
        'Z' => sub { return 'UTC' if !$ENV{'TZ'}; require LiveBridge::Zone; return LiveBridge::Zone::name( seconds(@given) ) },
    );
    $format =~ s/%([-_0^]?)([EO]?)(.)/_one( $value{$3}, $1, "%$1$2$3" )/ges;
    return $format;
}

sub _one {
    my ( $value, $flag, $as_is ) = @_;
    return $as_is if !$value;
    if ( ref $value eq 'CODE' ) { my $text = $value->(); return $flag eq '^' ? uc $text : $text; }
    my ( $width, $pad, $number ) = @$value;
    $pad = $flag eq '_' ? ' ' : $flag eq '0' ? 0 : $pad;
    return $number if $flag eq '-';
    return $pad eq '0' ? sprintf "%0${width}d", $number : sprintf "%${width}d", $number;
}

1;
