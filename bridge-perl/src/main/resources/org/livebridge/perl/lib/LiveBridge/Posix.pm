package POSIX;

# The functions of POSIX that few scripts call.
use strict;

sub tan  { my ($x) = @_; return sin($x) / cos $x; }
sub asin { my ($x) = @_; return atan2 $x, sqrt( 1 - $x * $x ); }
sub acos { my ($x) = @_; return atan2 sqrt( 1 - $x * $x ), $x; }
sub atan { my ($x) = @_; return atan2 $x, 1; }
sub sinh { my ($x) = @_; return ( exp($x) - exp( -$x ) ) / 2; }
sub cosh { my ($x) = @_; return ( exp($x) + exp( -$x ) ) / 2; }
sub tanh { my ($x) = @_; my ( $p, $n ) = ( exp($x), exp( -$x ) ); return ( $p - $n ) / ( $p + $n ); }
sub log10 { my ($x) = @_; my $y = log($x) / log 10; my $near = sprintf '%.0f', $y; return 10**$near == $x ? $near + 0 : $y; }
sub log2  { my ($x) = @_; my $y = log($x) / log 2; my $near = sprintf '%.0f', $y; return 2**$near == $x ? $near + 0 : $y; }
sub log1p { return log( 1 + $_[0] ); }
sub expm1 { return exp( $_[0] ) - 1; }
sub cbrt  { my ($x) = @_; my $r = abs($x)**( 1 / 3 ); my $near = sprintf '%.0f', $r; $r = $near if $near**3 == abs $x; return $x < 0 ? -$r : $r + 0; }
sub hypot { return sqrt( $_[0]**2 + $_[1]**2 ); }
sub fmax  { return $_[0] > $_[1] ? $_[0] : $_[1]; }
sub fmin  { return $_[0] < $_[1] ? $_[0] : $_[1]; }
sub copysign { return $_[1] < 0 ? -abs $_[0] : abs $_[0]; }
sub signbit  { return $_[0] < 0 ? 1 : 0; }
sub isnan    { return $_[0] != $_[0] ? 1 : 0; }
sub isinf    { return $_[0] == 9**9**9 || $_[0] == -9**9**9 ? 1 : 0; }
sub isfinite { return !isnan( $_[0] ) && !isinf( $_[0] ) ? 1 : 0; }
sub remainder { my ( $x, $y ) = @_; return $x - $y * rint( $x / $y ); }
sub nan      { return -sin 9**9**9; }
sub HUGE_VAL { return 9**9**9; }

sub frexp {
    my ($x) = @_;
    return ( 0, 0 ) if $x == 0;
    my $exponent = 0;
    my $mantissa = abs $x;
    while ( $mantissa >= 1 )  { $mantissa /= 2; $exponent++; }
    while ( $mantissa < 0.5 ) { $mantissa *= 2; $exponent--; }
    return ( $x < 0 ? -$mantissa : $mantissa, $exponent );
}
sub ldexp { my ( $x, $e ) = @_; return $x * 2**$e; }
sub modf  { my ($x) = @_; my $i = int $x; return ( $x - $i, $i ); }

sub atoi { return ( strtol( $_[0], 10 ) )[0]; }
sub atol { return ( strtol( $_[0], 10 ) )[0]; }
sub atof { return ( strtod( $_[0] ) )[0]; }
sub labs { return abs $_[0]; }
sub abort { die "POSIX::abort was called.\n"; }

sub strcoll { return $_[0] cmp $_[1]; }
sub strlen  { return length $_[0]; }
sub strcmp  { return $_[0] cmp $_[1]; }
sub strchr  { return index $_[0], $_[1]; }
sub strrchr { return rindex $_[0], $_[1]; }

sub perror { my ($text) = @_; print STDERR defined $text && length $text ? "$text: " : '', "$!\n"; return; }
sub remove { my ($path) = @_; return -d $path ? rmdir $path : unlink $path; }
sub access {
    my ( $path, $mode ) = @_;
    return 1 if -e $path && ( !( $mode & 4 ) || -r _ ) && ( !( $mode & 2 ) || -w _ );
    $! = -e $path ? Errno::EACCES() : Errno::ENOENT();
    return;
}
sub ctermid { return '/dev/tty'; }
sub ttyname { return; }
sub cuserid { return scalar getpwuid $<; }
sub clock   { return int( 1_000_000 * ( times() )[0] ); }
sub nice    { return '0 but true'; }
sub pause   { CORE::select( undef, undef, undef, 3600 ); $! = 27; return; }
sub sysconf { my ($name) = @_; return { 2 => 100, 4 => 256, 30 => 4096, 0 => 131072, 84 => 1 }->{$name}; }

# Files by number.
my %OPEN;
sub open {
    my ( $path, $flags, $mode ) = @_;
    sysopen my $handle, $path, defined $flags ? $flags : Fcntl::O_RDONLY(), defined $mode ? $mode : oct 666 or return;
    $OPEN{ fileno $handle } = $handle;
    return fileno $handle || '0 but true';
}
sub creat { my ( $path, $mode ) = @_; return POSIX::open( $path, Fcntl::O_WRONLY() | Fcntl::O_CREAT() | Fcntl::O_TRUNC(), $mode ); }
sub _file {
    my ($number) = @_;
    return $OPEN{$number} if $OPEN{$number};
    CORE::open( my $handle, $number == 0 ? '<&=0' : ">&=$number" ) or return;
    return $OPEN{$number} = $handle;
}
sub close { my ($number) = @_; my $handle = delete $OPEN{$number}; return $handle && CORE::close($handle) ? "0 but true" : undef; }
sub read  { my $count = sysread( _file( $_[0] ) || return, $_[1], $_[2] ); return defined $count ? $count || '0 but true' : undef; }
sub write { my $count = syswrite( _file( $_[0] ) || return, $_[1], defined $_[2] ? $_[2] : length $_[1] ); return defined $count ? $count || '0 but true' : undef; }
sub lseek { my ( $number, $offset, $whence ) = @_; return sysseek( _file($number) || return, $offset, $whence ); }
sub dup   { my ($number) = @_; CORE::open( my $handle, '>&=', $number ) or return; $OPEN{ fileno $handle } = $handle; return fileno $handle; }
sub printf  { my ( $format, @rest ) = @_; return printf STDOUT $format, @rest; }
sub sprintf { my ( $format, @rest ) = @_; return CORE::sprintf $format, @rest; }
sub exit    { CORE::exit( $_[0] || 0 ); }

1;
