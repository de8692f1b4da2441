package LiveBridge::Unix;

# Declared only: what a script asks for is loaded when it first calls it.
use strict;

sub fork();
sub wait();
sub waitpid($$);
sub kill(@);
sub alarm(_);
sub pipe(**);
sub system;
sub exec;
sub system_as(&@);
sub exec_as(&@);
sub readpipe(_);
sub chown(@);
sub umask(;$);
sub times();
sub crypt($$);
sub syscall($@);
sub getlogin();
sub getpgrp(;$);
sub setpgrp(;$$);
sub getpriority($$);
sub setpriority($$$);
sub getpwnam($);
sub getpwuid($);
sub getpwent();
sub setpwent();
sub endpwent();
sub getgrnam($);
sub getgrgid($);
sub getgrent();
sub setgrent();
sub endgrent();
sub gethostbyname($);
sub gethostbyaddr($$);
sub getservbyname($$);
sub getprotobyname($);
sub getprotobynumber($);
sub socket(*$$$);
sub socketpair(**$$$);
sub connect(*$);
sub bind(*$);
sub listen(*$);
sub accept(**);
sub shutdown(*$);
sub getsockopt(*$$);
sub setsockopt(*$$$);
sub send(*$$;$);
sub recv(*\$$$);
sub getsockname(*);
sub getpeername(*);
sub dbmopen(\%$$);

our $AUTOLOAD;

sub AUTOLOAD {
    my ($name) = $AUTOLOAD =~ /(\w+)$/;
    LiveBridge::Builtins::load('LiveBridge/Unix.pm');
    no strict 'refs';
    die "$AUTOLOAD is not known.\n" if !defined &{$AUTOLOAD};
    goto &{$AUTOLOAD};
}

package LiveBridge::Builtins;

# The built-ins that this build of perl has not, put where perl looks before its own.
use strict;

our $PIPES = 0;

BEGIN {
    no strict 'refs';
    for my $name (
        qw(fork wait waitpid kill alarm pipe system exec readpipe chown umask times crypt syscall getlogin getpgrp setpgrp getpriority
        setpriority getpwnam getpwuid getpwent setpwent endpwent getgrnam getgrgid getgrent setgrent endgrent gethostbyname
        gethostbyaddr getservbyname getprotobyname getprotobynumber socket socketpair connect bind listen accept shutdown getsockopt
        setsockopt send recv getsockname getpeername dbmopen)
      )
    {
        *{"CORE::GLOBAL::$name"} = \&{"LiveBridge::Unix::$name"};
    }

    # One process, so a lock is always free; files have no modes.
    *CORE::GLOBAL::flock   = sub (*$) { return 1 };
    *CORE::GLOBAL::getppid = sub () { return 0 + substr LiveBridge::Host::_system('parent'), 1 };
    *CORE::GLOBAL::chmod   = sub (@) { my ( $mode, @files ) = @_; return scalar grep { ref || -e } @files };

    *CORE::GLOBAL::localtime = sub (;$) {
        my $zone = $ENV{'TZ'};
        if ( defined $zone && length $zone ) {
            load('LiveBridge/Zone.pm');
            return LiveBridge::Zone::local( @_ ? $_[0] : CORE::time );
        }
        return @_ ? CORE::localtime( $_[0] ) : CORE::localtime;
    };

    # The C library keeps sets of files in a layout of its own, so the bits never get there.
    *CORE::GLOBAL::select = sub (;*$$$) {
        if ( @_ == 4 ) { load('LiveBridge/Unix.pm'); goto &LiveBridge::Unix::ready; }
        return CORE::select() if !@_;
        return CORE::select( !defined $_[0] || ref $_[0] || ref \$_[0] eq 'GLOB' ? $_[0] : handle( $_[0], scalar CORE::caller ) );
    };

    # The plain ways to open a file at once; pipes, doubled handles and standard handles apart.
    *CORE::GLOBAL::open = sub (*;$@) {
        if ( @_ > 1 && defined $_[1] && $_[1] !~ /[|&]/ && !$PIPES && ( @_ == 2 || defined $_[2] ) ) {
            my $layers = ( CORE::caller(0) )[10];
            if ( !$layers || !( $layers->{'open<'} || $layers->{'open>'} ) ) {
                if ( !defined $_[0] ) {
                    my $fh;
                    my $done = @_ == 2 ? CORE::open( $fh, $_[1] ) : @_ == 3 ? CORE::open( $fh, $_[1], $_[2] ) : CORE::open( $fh, $_[1], @_[ 2 .. $#_ ] );
                    $_[0] = $fh;
                    return $done;
                }
                my $glob = ref $_[0] ? $_[0] : ref \$_[0] eq 'GLOB' ? \$_[0] : handle( $_[0], scalar CORE::caller );
                my $number = fileno $glob;
                if ( !defined $number || $number > 2 ) {
                    return @_ == 2 ? CORE::open( $glob, $_[1] ) : @_ == 3 ? CORE::open( $glob, $_[1], $_[2] ) : CORE::open( $glob, $_[1], @_[ 2 .. $#_ ] );
                }
            }
        }
        load('LiveBridge/Open.pm');
        goto &LiveBridge::Open::open;
    };
}

# Loading must leave no trace in what a script looks at.
sub load {
    my ($file) = @_;
    local ( $@, $!, $? );
    require $file;
    return;
}

# A name that only an open and one more line use looks to perl like a typing mistake, as it does not
# know that our open takes a handle: such warnings of -w about a name in capitals are dropped.
my $DROP = sub {
    my ($text) = @_;
    if ( $text =~ /^Name "((?:\w+::)*[A-Z][A-Z0-9_]*)" used only once: possible typo/ ) {
        no strict 'refs';
        return if !*{$1}{'ARRAY'} && !*{$1}{'HASH'} && !*{$1}{'CODE'};
    }
    CORE::warn($text);
};

sub import { $SIG{'__WARN__'} = $DROP; return; }
INIT { delete $SIG{'__WARN__'} if ref $SIG{'__WARN__'} && $SIG{'__WARN__'} == $DROP; }

# The glob that a name means in the package of the caller.
sub handle {
    my ( $name, $package ) = @_;
    if ( $name !~ /::|'/ ) { $name = ( $name =~ /^(?:STDIN|STDOUT|STDERR|ARGV|ARGVOUT|ENV|INC)$/ ? 'main' : $package ) . "::$name"; }
    no strict 'refs';
    return \*{$name};
}

1;
