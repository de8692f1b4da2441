package POSIX;

# The part of POSIX that scripts use: times, numbers, characters, files, limits and error numbers.
# What would need a process or a terminal says so when it is called.
use strict;
use Fcntl ();
use Errno ();

our $VERSION = '2.23';
our ( %EXPORT_TAGS, @EXPORT, @EXPORT_OK, $AUTOLOAD );

my %CONSTANT = (
    'EXIT_SUCCESS' => 0, 'EXIT_FAILURE' => 1, 'WNOHANG' => 1, 'WUNTRACED' => 2, 'BUFSIZ' => 8192, 'EOF' => -1, 'CLOCKS_PER_SEC' => 1_000_000,
    'CHAR_BIT' => 8, 'CHAR_MAX' => 127, 'CHAR_MIN' => -128, 'SCHAR_MAX' => 127, 'SCHAR_MIN' => -128, 'UCHAR_MAX' => 255, 'SHRT_MAX' => 32767,
    'SHRT_MIN' => -32768, 'USHRT_MAX' => 65535, 'INT_MAX' => 2147483647, 'INT_MIN' => -2147483648, 'UINT_MAX' => 4294967295,
    'LONG_MAX' => 9223372036854775807, 'LONG_MIN' => -9223372036854775807 - 1, 'ULONG_MAX' => 18446744073709551615, 'PATH_MAX' => 4096,
    'NAME_MAX' => 255, 'ARG_MAX' => 131072, 'OPEN_MAX' => 256, 'PIPE_BUF' => 4096, 'SSIZE_MAX' => 9223372036854775807, 'TZNAME_MAX' => 6,
    'STDIN_FILENO' => 0, 'STDOUT_FILENO' => 1, 'STDERR_FILENO' => 2, 'R_OK' => 4, 'W_OK' => 2, 'X_OK' => 1, 'F_OK' => 0,
    'LC_CTYPE' => 0, 'LC_NUMERIC' => 1, 'LC_TIME' => 2, 'LC_COLLATE' => 3, 'LC_MONETARY' => 4, 'LC_MESSAGES' => 5, 'LC_ALL' => 6,
    'DBL_MAX' => 1.7976931348623157e308, 'DBL_MIN' => 2.2250738585072014e-308, 'DBL_EPSILON' => 2.220446049250313e-16, 'DBL_DIG' => 15,
    'DBL_MANT_DIG' => 53, 'FLT_EPSILON' => 1.1920928955078125e-07, 'FLT_MAX' => 3.4028234663852886e+38, 'RAND_MAX' => 2147483647, 'L_tmpnam' => 20, 'TMP_MAX' => 238328,
    'SIGHUP' => 1, 'SIGINT' => 2, 'SIGQUIT' => 3, 'SIGILL' => 4, 'SIGTRAP' => 5, 'SIGABRT' => 6, 'SIGBUS' => 7, 'SIGFPE' => 8, 'SIGKILL' => 9,
    'SIGUSR1' => 10, 'SIGSEGV' => 11, 'SIGUSR2' => 12, 'SIGPIPE' => 13, 'SIGALRM' => 14, 'SIGTERM' => 15, 'SIGCHLD' => 17, 'SIGCONT' => 18,
    'SIGSTOP' => 19, 'SIGTSTP' => 20, 'SIGTTIN' => 21, 'SIGTTOU' => 22, 'SIG_BLOCK' => 0, 'SIG_UNBLOCK' => 1, 'SIG_SETMASK' => 2, 'SA_RESTART' => 0x10000000,
    '_SC_CLK_TCK' => 2, '_SC_OPEN_MAX' => 4, '_SC_PAGESIZE' => 30, '_SC_ARG_MAX' => 0, '_SC_NPROCESSORS_ONLN' => 84, '_PC_PATH_MAX' => 4, '_PC_NAME_MAX' => 3,
    'TCSANOW' => 0, 'ECHO' => 8, 'ICANON' => 2,
);
my %TAG = (
    'sys_wait_h' => [qw(WEXITSTATUS WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WSTOPSIG WTERMSIG WUNTRACED)],
    'math_h'     => [qw(acos asin atan ceil cosh fabs floor fmod frexp ldexp log10 modf pow sinh tan tanh HUGE_VAL)],
    'math_h_c99' => [qw(round trunc lround cbrt hypot log2 log1p expm1 fmax fmin copysign isnan isinf isfinite signbit remainder)],
    'stdlib_h'   => [qw(EXIT_FAILURE EXIT_SUCCESS RAND_MAX abort atexit atof atoi atol strtod strtol strtoul div labs)],
    'stdio_h'    => [qw(BUFSIZ EOF L_tmpnam TMP_MAX perror tmpnam remove)],
    'string_h'   => [qw(strcat strchr strcmp strcoll strcpy strcspn strerror strlen strncmp strpbrk strrchr strspn strstr strtok)],
    'ctype_h'    => [],
    'time_h'     => [qw(CLOCKS_PER_SEC asctime clock ctime difftime mktime strftime tzset tzname)],
    'locale_h'   => [qw(LC_ALL LC_COLLATE LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME localeconv setlocale)],
    'limits_h'   => [ grep { /^(?:U?(?:CHAR|SHRT|INT|LONG)|SCHAR)_|^(?:ARG|NAME|OPEN|PATH|SSIZE|TZNAME)_MAX$|^PIPE_BUF$/ } keys %CONSTANT ],
    'float_h'    => [ grep { /^(?:DBL|FLT)_/ } keys %CONSTANT ],
    'signal_h'   => [ grep { /^SIG|^SA_/ } keys %CONSTANT ],
    'errno_h'    => [ 'errno', @{ $Errno::EXPORT_TAGS{'POSIX'} || [] } ],
    'fcntl_h'    => [ qw(creat), grep { /^(?:F_|FD_|O_|S_I|SEEK_)/ && defined &{"Fcntl::$_"} && defined eval { no strict 'refs'; &{"Fcntl::$_"}() } } @Fcntl::EXPORT, @Fcntl::EXPORT_OK ],
    'unistd_h'   => [ qw(STDIN_FILENO STDOUT_FILENO STDERR_FILENO R_OK W_OK X_OK F_OK _SC_CLK_TCK _SC_OPEN_MAX _SC_PAGESIZE _exit access ctermid cuserid dup dup2
      execl getcwd getpid isatty lseek nice pause setsid sysconf ttyname getuid geteuid getgid getegid read write close pipe) ],
    'sys_utsname_h' => ['uname'],
    'sys_stat_h'    => [qw(mkfifo)],
    'sys_times_h'   => [],
    'sys_types_h'   => [],
    'termios_h'     => [qw(TCSANOW ECHO ICANON)],
    'utime_h'       => [],
);
%EXPORT_TAGS = %TAG;
my %TAGS_FOR_ASKING = map { $_ => 1 } qw(math_h_c99);
my %ASK = map { $_ => 1 } qw(abs alarm atan2 chdir chmod chown close fork getlogin getppid getpgrp link getc kill localtime gmtime mkdir nice open opendir pipe printf
  read rename rewind rmdir sleep sprintf sqrt time times umask unlink utime wait waitpid write exit exp log sin cos printf strstr tolower toupper);
{
    my %all;
    for my $tag ( keys %TAG ) {
        next if $TAGS_FOR_ASKING{$tag};
        $all{$_} = 1 for @{ $TAG{$tag} };
    }
    delete @all{qw(read write close pipe round trunc)};
    @EXPORT = sort keys %all, '_PC_PATH_MAX', '_PC_NAME_MAX';
    @EXPORT_OK = ( ( map { @{ $TAG{$_} } } keys %TAGS_FOR_ASKING ), qw(open close read write pipe getchar rint nan), keys %ASK );
}

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    my @all = @names ? map { s/^:// ? @{ $TAG{$_} || _unknown(":$_") } : $_ } @names : @EXPORT;
    no strict 'refs';
    for my $name (@all) {
        $name =~ s/^&//;
        next if $name =~ /^\d/;
        if ( !defined &{$name} ) {
            if    ( exists $CONSTANT{$name} )    { _constant($name); }
            elsif ( defined &{"Fcntl::$name"} )  { *{$name} = \&{"Fcntl::$name"}; }
            elsif ( defined &{"Errno::$name"} )  { *{$name} = \&{"Errno::$name"}; }
            elsif ( exists $ASK{$name} )         { next; }
        }
        *{"${to}::$name"} = \&{$name};
    }
    return;
}

sub _unknown { require Carp; Carp::croak("\"$_[0]\" is not an export tag of POSIX"); }

sub _constant {
    my ($name) = @_;
    my $value = $CONSTANT{$name};
    no strict 'refs';
    *{$name} = sub () { $value };
    return;
}

sub AUTOLOAD {
    my ($name) = $AUTOLOAD =~ /(\w+)$/;
    no strict 'refs';
    if ( exists $CONSTANT{$name} ) { _constant($name); goto &{$name}; }
    for my $package ( 'Fcntl', 'Errno' ) {
        if ( defined &{"${package}::$name"} ) { *{$name} = \&{"${package}::$name"}; goto &{$name}; }
    }
    require LiveBridge::Posix;
    if ( defined &{$name} ) { goto &{$name}; }
    require Carp;
    Carp::croak("POSIX::$name is not offered in the embedded Perl; run with --engine native");
}

# ---- numbers ----

sub ceil  { my ($x) = @_; my $i = int $x; return $i < $x ? $i + 1 : $i; }
sub floor { my ($x) = @_; my $i = int $x; return $i > $x ? $i - 1 : $i; }
sub fmod  { my ( $x, $y ) = @_; return $x - $y * int( $x / $y ); }
sub fabs  { return abs $_[0]; }
sub pow   { return $_[0]**$_[1]; }
sub round { my ($x) = @_; return $x < 0 ? -floor( 0.5 - $x ) : floor( $x + 0.5 ); }
sub trunc { return int $_[0]; }
sub lround { return round( $_[0] ); }
sub rint   { my ($x) = @_; return sprintf '%.0f', $x; }

# ---- times ----

sub strftime {
    my ( $format, @time ) = @_;
    require LiveBridge::Calendar;
    return LiveBridge::Calendar::format( $format, @time );
}

sub mktime {
    my (@time) = @_;
    require LiveBridge::Calendar;
    my $seconds = LiveBridge::Calendar::seconds(@time);
    return defined $seconds && !$seconds ? '0 but true' : $seconds;
}

sub asctime { my (@time) = @_; return strftime( "%a %b %e %H:%M:%S %Y\n", @time ); }
sub ctime   { my ($time) = @_; return asctime( localtime $time ); }
sub difftime { return $_[0] - $_[1]; }
sub tzset   { return; }
sub tzname  { my $name = strftime( '%Z', localtime ); return ( $name, $name ); }
sub time    { return CORE::time; }

# ---- texts and characters ----

sub strerror { my ($number) = @_; local $! = $number; return "$!"; }
sub errno    { return $! + 0; }
sub toupper  { return uc $_[0]; }
sub tolower  { return lc $_[0]; }
sub strstr   { return index $_[0], $_[1]; }
sub isatty   { my ($handle) = @_; return !ref $handle && $handle =~ /^\d+$/ ? '' : -t $handle; }
sub getpid   { return $$; }
sub getcwd   { require Cwd; return Cwd::getcwd(); }

sub setlocale { my ( $category, $locale ) = @_; return !defined $locale || $locale eq '' || $locale eq 'C' || $locale eq 'POSIX' ? 'C' : undef; }
sub localeconv { return { 'decimal_point' => '.' }; }

sub strtol {
    my ( $text, $base ) = @_;
    $base = 10 if !defined $base;
    my ( $space, $sign, $rest ) = $text =~ /^(\s*)([+-]?)(.*)$/s;
    $base = 16 if $base == 0 && $rest =~ /^0x/i;
    $base = 8  if $base == 0 && $rest =~ /^0/;
    $base ||= 10;
    $rest =~ s/^0x//i if $base == 16;
    my $value = 0;
    while ( $rest =~ /^([0-9a-z])/i ) {
        my $letter = lc $1;
        my $digit = $letter =~ /[0-9]/ ? $letter : ord($letter) - 87;
        last if $digit >= $base;
        $value = $value * $base + $digit;
        substr $rest, 0, 1, '';
    }
    $value = -$value if $sign eq '-';
    return wantarray ? ( $value, length $rest ) : $value;
}
*strtoul = \&strtol;

sub strtod {
    my ($text) = @_;
    my ($number) = $text =~ /^(\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/;
    my $left = length($text) - length( defined $number ? $number : '' );
    return wantarray ? ( ( $number || 0 ) + 0, $left ) : ( $number || 0 ) + 0;
}

# ---- what became of a process ----

sub WIFEXITED   { return ( $_[0] & 127 ) == 0; }
sub WEXITSTATUS { return $_[0] >> 8 & 255; }
sub WIFSIGNALED { return ( $_[0] & 127 ) > 0 && ( $_[0] & 127 ) < 127; }
sub WTERMSIG    { return $_[0] & 127; }
sub WIFSTOPPED  { return ( $_[0] & 255 ) == 127; }
sub WSTOPSIG    { return $_[0] >> 8 & 255; }

sub uname  { require LiveBridge::Unix; return ( 'Linux', LiveBridge::Unix::hostname(), '5.15.0', '#1 SMP', 'x86_64' ); }
sub getuid { return $<; }
sub geteuid { return $>; }
sub getgid  { return $( + 0; }
sub getegid { return $) + 0; }
sub setsid  { return $$ if $$ != 42; $! = Errno::EPERM(); return; }
sub _exit   { require LiveBridge::Unix; LiveBridge::Unix::leave( $_[0] ); }

1;
