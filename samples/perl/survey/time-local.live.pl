#!/usr/bin/perl
# Dates, as old scripts count them.
use strict;
use Time::Local;
use Time::Piece;
use POSIX ();
my @months = qw(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec);
my $time = timegm( 0, 30, 12, 29, 1, 2024 );
my ( $s, $m, $h, $d, $mon, $y, $wday, $yday, $dst ) = gmtime $time;
printf "%02d-%s-%04d %02d:%02d:%02d %d %d %d\n", $d, $months[$mon], $y + 1900, $h, $m, $s, $wday, $yday, $dst;
print scalar gmtime($time), ' ', POSIX::strftime( '%U %W %V %j', gmtime $time ), "\n";
my $piece = gmtime->strptime( '2024-03-01 10:00:00', '%Y-%m-%d %H:%M:%S' );
print $piece->ymd, ' ', $piece->epoch, ' ', $piece->day_of_week, ' ', $piece->strftime('%d.%m.%y'), "\n";
print join( ',', map { ( gmtime( $time + 86400 * $_ ) )[3] } 0 .. 2 ), "\n";
{ local $ENV{'TZ'} = 'UTC'; POSIX::tzset(); print scalar localtime($time), "\n"; }
print POSIX::mktime( gmtime 0 ) + 0, ' ', time > 1_700_000_000 ? 'now' : 'then', "\n";
