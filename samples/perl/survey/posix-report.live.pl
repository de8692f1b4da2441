#!/usr/bin/perl -w
# A report with formats, dates and rounding.
use POSIX qw(strftime floor ceil mktime);
use Cpanel::LiveAPI ();
my $cpanel = Cpanel::LiveAPI->new();
our ( $name, $size, $when );
format STDOUT_TOP =
Name            Size  Date
--------------------------------
.
format STDOUT =
@<<<<<<<<<<< @>>>>>>  @<<<<<<<<<
$name,       $size,   $when
.
for my $row ( [ 'logs', 1536, 86400 * 365 ], [ 'mail', 10_485_760, 86400 * 400 ], [ 'public_html', 123, 0 ] ) {
    ( $name, my $bytes, my $time ) = @$row;
    $size = $bytes > 1_048_576 ? floor( $bytes / 1_048_576 ) . 'M' : $bytes > 1024 ? ceil( $bytes / 1024 ) . 'K' : $bytes;
    $when = strftime( '%Y-%m-%d', gmtime $time );
    write;
}
$~ = 'OTHER';
format OTHER =
@*
$name
.
$name = 'user ' . $cpanel->cpanelprint('$user') . ' at ' . strftime( '%A %e %B', gmtime mktime( 0, 0, 12, 1, 0, 100 ) );
write;
$cpanel->end();
