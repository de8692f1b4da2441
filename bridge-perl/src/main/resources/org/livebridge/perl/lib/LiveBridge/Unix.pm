package LiveBridge::Unix;

# The built-ins that this build of perl has not: answered for the one account and the one process
# there is, or refused in one sentence.
use strict;
use LiveBridge::Process ();

my ( $ENOSYS, $ECHILD, $EAGAIN ) = ( 52, 12, 6 );
my $NATIVE = 'run with --engine native';

sub _refuse {
    my ( $what, $errno ) = @_;
    LiveBridge::Process::refuse( "$what; $NATIVE", $errno || $ENOSYS );
    return;
}

sub hostname { require Sys::Hostname; my $name = eval { Sys::Hostname::hostname() }; return !$name || $name eq '(none)' ? 'localhost' : $name; }

# ---- processes ----

# What only the host can do; its error is $!.
sub host {
    my $answer = LiveBridge::Host::_system(@_);
    my $kind = substr $answer, 0, 1, '';
    return $answer if $kind eq '=';
    if ( $kind eq '?' ) { return LiveBridge::Process::refuse( $answer, 2 ); }
    $! = $answer;
    return;
}

# What is not yet written belongs to this process alone: exec writes it before it looks at its program.
sub _flush { no warnings; local $!; CORE::exec {''} ''; return; }

# A true copy: the host copies perl's memory where it stands. Files keep their places in common.
sub fork() {
    require LiveBridge::Signals;
    _flush();
    my $pid = LiveBridge::Host::_fork();
    if ( $pid < 0 ) {
        LiveBridge::Process::refuse( "A process more is not to be had: a run has 8 at a time, and none is made in an END block or a destructor; $NATIVE", $EAGAIN );
        return undef;
    }
    if ( $pid == 0 ) {
        $$ = host('pid');
        %LiveBridge::Process::RUNNING = ();
        %LiveBridge::Process::DONE    = ();
    }
    return $pid;
}

sub wait() { return waitpid( -1, 0 ); }

sub waitpid($$) {
    my ( $pid, $flags ) = @_;
    my $running = \%LiveBridge::Process::RUNNING;
    if ( exists $running->{$pid} ) { $? = $running->{$pid}->finish; return $pid; }
    if ( exists $LiveBridge::Process::DONE{$pid} ) { $? = delete $LiveBridge::Process::DONE{$pid}; return $pid; }
    my $errno = $!;
    my $ended = host( 'wait', $pid > 0 ? $pid : -1, $flags & 1 );
    if ( defined $ended ) {
        $! = $errno;
        my ( $child, $status ) = split / /, $ended;
        return 0 if !$child;
        $? = $status;
        return $child;
    }
    if ( $! == $ECHILD && $pid == -1 && %$running ) {
        my ($first) = sort { $a <=> $b } keys %$running;
        $? = $running->{$first}->finish;
        return $first;
    }
    $? = -1;
    return -1;
}

sub kill(@) {
    my ( $signal, @pids ) = @_;
    require LiveBridge::Signals;
    my $group = $signal =~ /^-/;
    my $name = LiveBridge::Signals::name($signal);
    if ( !defined $name ) { require Carp; Carp::croak("Unrecognized signal name \"$signal\""); }
    my $count = 0;
    for my $pid (@pids) {
        if ( abs $pid == $$ || $pid == 0 ) {
            $count++;
            next if $name eq '0' || $name eq 'ZERO';
            if ( $name eq 'KILL' ) { host( 'die', $name ); }
            LiveBridge::Signals::own($name);
            next;
        }
        if ( delete $LiveBridge::Process::RUNNING{$pid} ) { $count++; next; }
        $count++ if defined host( 'kill', $name eq 'ZERO' ? 0 : $name, abs $pid );
    }
    return $count;
}

sub alarm(_) {
    my ($seconds) = @_;
    require LiveBridge::Signals;
    my $left = host( 'alarm', $seconds || 0 );
    return int( $left + 0.999 );
}

# Ends this process at once, without END blocks and destructors.
sub leave { my ($status) = @_; host( 'exit', $status & 255 ); return; }

sub system { return _system( LiveBridge::Process->of(@_) ); }
sub exec   { return _exec( LiveBridge::Process->of(@_) ); }

# system { PROGRAM } LIST: never a shell; the list's first word is only a name.
sub system_as(&@) { return _system( _plain(@_) ); }
sub exec_as(&@)   { return _exec( _plain(@_) ); }

sub _plain {
    my ( $program, undef, @words ) = @_;
    my $process = LiveBridge::Process->of( $program->(), @words );
    $process->{'plain'} = 1;
    return $process;
}

sub _system {
    my ($process) = @_;
    my $status = $process->finish;
    $process->show if !$process->{'refused'};
    $? = $status;
    return $status;
}

sub _exec {
    my ($process) = @_;
    _flush();
    my $number = fileno STDIN;
    if ( defined $number && $number > 2 ) { local $/; $process->{'in'} = readline STDIN; }
    my $status = $process->finish;
    return if $process->{'refused'};
    $process->show;
    leave( $status >> 8 );
}

sub readpipe(_) {
    my ($command) = @_;
    my $process = LiveBridge::Process->of($command);
    $? = $process->finish;
    return if $process->{'refused'};
    print STDERR $process->{'err'} if length $process->{'err'};
    my $text = $process->{'out'};
    return $text if !wantarray;
    return () if !length $text;
    return $text if !defined $/;
    CORE::open( my $in, '<', \$text );
    return readline $in;
}

sub pipe(**) {
    my $package = CORE::caller;
    my $numbers = host('pipe');
    return if !defined $numbers;
    my ( $read, $write ) = split / /, $numbers;
    return CORE::open( _place( $_[0], $package ), '<&=', $read ) && CORE::open( _place( $_[1], $package ), '>&=', $write );
}

# The glob that an argument names, or a new one in it.
sub _place {
    if ( !defined $_[0] ) { CORE::open( my $fh, '<', '/dev/null' ); CORE::close $fh; $_[0] = $fh; }
    return _glob( $_[0], $_[1] );
}

# The clock of the run stands for the processor's.
sub times() { require Time::HiRes; my $used = sprintf '%.2f', Time::HiRes::time() - $^T; $used = 0 if $used < 0; return wantarray ? ( $used + 0, 0, 0, 0 ) : $used + 0; }
sub getpgrp(;$)       { return $$; }
sub setpgrp(;$$)      { return 1; }
sub getpriority($$)   { return 0; }
sub setpriority($$$)  { return 1; }
sub syscall($@)       { return _refuse('syscall is not offered in the embedded Perl'); }
sub crypt($$)         { return _refuse('crypt is not offered in the embedded Perl'); }
sub dbmopen(\%$$)     { return _refuse('DBM files are not offered in the embedded Perl'); }

# Sockets and pipes are asked of the host; every other file is ready at once. Writing never waits.
sub ready {
    my $wait = $_[3];
    my @asked;
    for my $i ( 0, 1 ) { my $bits = defined $_[$i] ? "$_[$i]" : ''; $asked[$i] = [ grep { vec $bits, $_, 1 } 0 .. 8 * length($bits) - 1 ]; }
    my $begin = Time::HiRes->can('time') ? Time::HiRes::time() : CORE::time;
    my $ready = host( 'select', @{ $asked[1] } ? 0 : defined $wait ? $wait : '', join ',', @{ $asked[0] } );
    return -1 if !defined $ready;
    my @ready = split /,/, $ready;
    if ( defined $_[0] ) { my $bits = "\0" x length $_[0]; vec( $bits, $_, 1 ) = 1 for @ready; $_[0] = $bits; }
    $_[2] = "\0" x length $_[2] if defined $_[2];
    my $count = @ready + @{ $asked[1] };
    my $left = ( $wait || 0 ) - ( ( Time::HiRes->can('time') ? Time::HiRes::time() : CORE::time ) - $begin );
    return wantarray ? ( $count, $count && $left > 0 ? $left : 0 ) : $count;
}

# ---- files and owners ----

my $UMASK = oct 22;
sub umask(;$) { my ($mask) = @_; my $before = $UMASK; $UMASK = $mask & oct 777 if defined $mask; return $before; }
sub chown(@)  { my ( $owner, $group, @files ) = @_; return scalar grep { ref || -e } @files; }

# ---- the one account ----

sub _account {
    my $home = $ENV{'HOME'} || '/home/user';
    my $name = $ENV{'LOGNAME'} || $ENV{'USER'} || ( $home =~ m{([^/]+)$} )[0];
    return ( $name, $home );
}
sub _password {
    my ( $name, $home ) = _account();
    return wantarray ? ( $name, 'x', $<, $( + 0, '', '', '', $home, '/bin/bash', undef ) : $name;
}
sub _group {
    my ($name) = _account();
    return wantarray ? ( $name, 'x', $( + 0, $name ) : $name;
}
sub getlogin() { return ( _account() )[0]; }
sub getpwnam($) { my ($name) = @_; return if !defined $name || $name ne ( _account() )[0]; return wantarray ? _password() : $<; }
sub getpwuid($) { my ($uid) = @_; return if !defined $uid || $uid != $<; return _password(); }
sub getgrnam($) { my ($name) = @_; return if !defined $name || $name ne ( _account() )[0]; return wantarray ? _group() : $( + 0; }
sub getgrgid($) { my ($gid) = @_; return if !defined $gid || $gid != $( + 0; return _group(); }
my ( $PW, $GR ) = ( 0, 0 );
sub getpwent() { return $PW++ ? () : _password(); }
sub setpwent() { $PW = 0; return; }
sub endpwent() { $PW = 0; return; }
sub getgrent() { return $GR++ ? () : _group(); }
sub setgrent() { $GR = 0; return; }
sub endgrent() { $GR = 0; return; }

# ---- the network ----

sub gethostbyname($) {
    my ($name) = @_;
    require LiveBridge::Socket;
    my $address = $name =~ /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/ ? pack 'C4', $1, $2, $3, $4 : $name eq 'localhost' || $name eq hostname() ? "\x7f\0\0\1" : LiveBridge::Socket::address($name);
    if ( !defined $address ) { return _refuse("The name $name is not known here"); }
    return wantarray ? ( $name, '', 2, 4, $address ) : $address;
}
sub gethostbyaddr($$) {
    my ( $address, $family ) = @_;
    return if $address ne "\x7f\0\0\1";
    return wantarray ? ( 'localhost', '', 2, 4, $address ) : 'localhost';
}
my %SERVICE = ( 'ftp' => 21, 'ssh' => 22, 'smtp' => 25, 'domain' => 53, 'http' => 80, 'pop3' => 110, 'imap2' => 143, 'imap' => 143, 'https' => 443, 'imaps' => 993, 'pop3s' => 995, 'mysql' => 3306 );
sub getservbyname($$) {
    my ( $name, $protocol ) = @_;
    my $port = $SERVICE{$name};
    return if !defined $port;
    return wantarray ? ( $name, '', $port, $protocol ) : $port;
}
my %PROTOCOL = ( 'ip' => 0, 'icmp' => 1, 'tcp' => 6, 'udp' => 17 );
sub getprotobyname($) { my ($name) = @_; my $number = $PROTOCOL{ lc $name }; return if !defined $number; return wantarray ? ( $name, uc $name, $number ) : $number; }
sub getprotobynumber($) {
    my ($number) = @_;
    my ($name) = grep { $PROTOCOL{$_} == $number } keys %PROTOCOL or return;
    return wantarray ? ( $name, uc $name, $number ) : $name;
}

sub _glob { return ref $_[0] ? $_[0] : ref \$_[0] eq 'GLOB' ? \$_[0] : LiveBridge::Builtins::handle(@_); }

sub _no_sockets { return _refuse( 'A socket that waits for others, or for datagrams, is not offered in the embedded Perl', @_ ); }
sub socket(*$$$) {
    my ( undef, @how ) = @_;
    require LiveBridge::Socket;
    return LiveBridge::Socket::socket( _place( $_[0], scalar CORE::caller ), @how ) || _no_sockets();
}
sub socketpair(**$$$) { return _no_sockets(); }
sub connect(*$) {
    my ( undef, $address ) = @_;
    require LiveBridge::Socket;
    return LiveBridge::Socket::connect( _glob( $_[0], scalar CORE::caller ), $address );
}
sub bind(*$)         { return _no_sockets(); }
sub listen(*$)       { return _no_sockets(); }
sub accept(**)       { return _no_sockets(); }
# The number of a connected socket.
sub _connected {
    my ($handle) = @_;
    my $number = fileno _glob( $handle, scalar CORE::caller(1) );
    if ( !defined $number ) { $! = 8; return; }
    return defined host( 'connected', $number ) ? $number : undef;
}
sub shutdown(*$) {
    my $glob = _glob( $_[0], scalar CORE::caller );
    return 1 if tied *$glob;
    my $number = _connected( $_[0] );
    return if !defined $number;
    LiveBridge::Open::flush($glob) if $_[1] && eval { require LiveBridge::Open };
    return host( 'shutdown', $number, ( 'r', 'w', 'rw' )[ $_[1] ] ) ? 1 : undef;
}
my %OPTION = ( '1 3' => 1, '1 4' => 0 );
sub getsockopt(*$$)  { my ( undef, $level, $name ) = @_; return pack 'i', $OPTION{"$level $name"} || 0; }
sub setsockopt(*$$$) { return 1; }
sub send(*$$;$) {
    return if !defined _connected( $_[0] );
    return syswrite _glob( $_[0], scalar CORE::caller ), $_[1];
}
sub recv(*\$$$) {
    return if !defined _connected( $_[0] );
    my $count = sysread _glob( $_[0], scalar CORE::caller ), ${ $_[1] }, $_[2];
    return defined $count ? '' : undef;
}
sub getsockname(*) { return defined _connected( $_[0] ) ? pack 'S n a4 x8', 2, 0, "\x7f\0\0\1" : undef; }
sub getpeername(*) { my $number = _connected( $_[0] ); return defined $number ? $LiveBridge::Socket::PEER{$number} : undef; }

1;
