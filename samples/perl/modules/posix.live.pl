# POSIX: times, numbers, texts, limits, error names.
use strict;
use POSIX;
use POSIX qw(:sys_wait_h :fcntl_h :limits_h :errno_h round trunc fmax cbrt log2);
my @t = ( 5, 4, 3, 2, 0, 121, 6, 1, 0 );
for my $letter ( 'a' .. 'h', 'j' .. 'z', 'A' .. 'D', 'F' .. 'I', 'M', 'P', 'R' .. 'Y', '%' ) {
    next if $letter =~ /^[fioqvzJKLNOQE]$/;
    print "$letter=", strftime( "%$letter", @t ), "\n" if $letter !~ /^[s]$/;
}
print strftime( '%Y-%m-%d %H:%M:%S|%-d|%e|%j|%U %W %V %G|%q', 0, 0, 0, $_, 11, 120 ), "\n" for 28 .. 34;
print strftime( '%G-W%V-%u', 0, 0, 0, 1, 0, $_ ), "\n" for 100 .. 125;
print mktime( 0, 0, 0, 1, 0, 70 ), ' ', mktime( 1, 2, 3, 29, 1, 120 ), ' ', mktime( 0, 0, 0, 32, 12, 99 ), ' ', mktime( 0, 0, 0, 0, 0, 100 ), "\n";
print join( ' ', map { floor($_), ceil($_), round($_), trunc($_) } 1.5, -1.5, 2, -0.2, 1e12 + 0.5 ), "\n";
print join( ' ', fmod( 7.5, 2 ), fmod( -7, 3 ), fabs(-3), pow( 2, 10 ), fmax( 1, 2 ), cbrt(27), log2(8), log10(1000) ), "\n";
print join( ' ', strtol( '0x1f', 16 ), strtol( '077', 8 ), strtol( '12abc', 10 ), scalar strtol( '-5', 10 ), strtod('3.5e2x') ), "\n";
print join( ' ', strstr( 'hello', 'll' ), INT_MAX, DBL_MAX > 1e308 ? 'big' : 'small', UINT_MAX, LONG_MAX ), "\n";
print join( ' ', WNOHANG, WIFEXITED(256), WEXITSTATUS(256), WIFSIGNALED(9) ? 1 : 0, WTERMSIG(9), EXIT_FAILURE ), "\n";
print ENOENT ? 'errors' : '', ' ', strerror(ENOENT), "\n";
print setlocale( LC_ALL, 'C' ), ' ', POSIX::isatty(0) ? 'tty' : 'none', ' ', getpid() == $$ ? 'pid' : '', ' ', difftime( 5, 3 ), "\n";
my ( $fraction, $whole ) = modf(3.25);
my ( $mantissa, $exponent ) = frexp(8);
print "$fraction $whole $mantissa $exponent ", ldexp( 0.5, 4 ), ' ', tan(0), ' ', acos(1), ' ', asctime( gmtime 86400 );
print ctime(0);
my $fd = POSIX::open( "/tmp/posix.$$", O_CREAT | O_WRONLY, 0644 );
print POSIX::write( $fd, 'hello', 5 ), ' ', POSIX::close($fd), ' ', -s "/tmp/posix.$$", "\n";
unlink "/tmp/posix.$$";
print POSIX::access( '/tmp', POSIX::R_OK() ) ? 'ok' : 'no', ' ', ( POSIX::uname() )[0], "\n";
print POSIX::floor(-3.5), ' ', POSIX::strftime( '%d/%m/%Y', gmtime 0 ), ' ', POSIX::LONG_MIN(), "\n";
