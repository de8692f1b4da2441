package LiveBridge::Unix;

# The built-ins that this build of perl has not: answered for the one account and the one process
# there is, or refused in one sentence.
use strict;
use LiveBridge::Process ();

my ( $ENOSYS, $ECHILD, $EPERM ) = ( 52, 12, 63 );
my $NATIVE = 'run with --engine native';

sub _refuse {
    my ( $what, $errno ) = @_;
    LiveBridge::Process::refuse( "$what; $NATIVE", $errno || $ENOSYS );
    return;
}

sub hostname { require Sys::Hostname; my $name = eval { Sys::Hostname::hostname() }; return !$name || $name eq '(none)' ? 'localhost' : $name; }

# ---- processes ----

sub fork() { return _refuse('fork is not offered in the embedded Perl'); }

sub wait() {
    my ($pid) = sort { $a <=> $b } keys %LiveBridge::Process::RUNNING;
    return defined $pid ? waitpid( $pid, 0 ) : do { $! = $ECHILD; -1 };
}

sub waitpid($$) {
    my ( $pid, $flags ) = @_;
    if ( $pid == -1 ) { ($pid) = sort { $a <=> $b } keys %LiveBridge::Process::RUNNING; $pid = -2 if !defined $pid; }
    my $process = $LiveBridge::Process::RUNNING{$pid};
    if ( !$process ) {
        my $done = delete $LiveBridge::Process::DONE{$pid};
        if ( !defined $done ) { $! = $ECHILD; $? = -1; return -1; }
        $? = $done;
        return $pid;
    }
    $? = $process->finish;
    return $pid;
}

sub kill(@) {
    my ( $signal, @pids ) = @_;
    my $count = 0;
    for my $pid (@pids) {
        if ( abs $pid == $$ ) {
            if ( $signal eq '0' ) { $count++; next; }
            ( my $name = $signal ) =~ s/^-?(?:SIG)?//;
            my $code = $SIG{$name};
            if ( ref $code eq 'CODE' ) { $code->($name); $count++; next; }
            if ( $name =~ /^(?:TERM|KILL|INT|HUP|9|15|2|1)$/ ) { exit 143; }
        }
        if ( delete $LiveBridge::Process::RUNNING{$pid} ) { $count++; next; }
        $! = $EPERM;
    }
    return $count;
}

# Time is bounded by the run itself: an alarm never rings.
my $ALARM = 0;
sub alarm(_) {
    my ($seconds) = @_;
    my $left = $ALARM ? $ALARM - time : 0;
    $ALARM = $seconds ? time + $seconds : 0;
    return $left > 0 ? $left : 0;
}

sub system {
    my (@command) = @_;
    local $SIG{'PIPE'} if 0;
    my $process = LiveBridge::Process->of(@command);
    my $status = $process->finish;
    $process->show if !$process->{'refused'};
    $? = $status;
    return $status;
}

sub exec {
    my (@command) = @_;
    my $process = LiveBridge::Process->of(@command);
    my $status = $process->finish;
    return if $process->{'refused'};
    $process->show;
    exit $status >> 8;
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

sub pipe(**) { return _refuse('A pipe between processes is not offered in the embedded Perl'); }
# The clock of the run stands for the processor's.
sub times() { require Time::HiRes; my $used = sprintf '%.2f', Time::HiRes::time() - $^T; $used = 0 if $used < 0; return wantarray ? ( $used + 0, 0, 0, 0 ) : $used + 0; }
sub getpgrp(;$)       { return $$; }
sub setpgrp(;$$)      { return 1; }
sub getpriority($$)   { return 0; }
sub setpriority($$$)  { return 1; }
sub syscall($@)       { return _refuse('syscall is not offered in the embedded Perl'); }
sub crypt($$)         { return _refuse('crypt is not offered in the embedded Perl'); }
sub dbmopen(\%$$)     { return _refuse('DBM files are not offered in the embedded Perl'); }

# Every file of a guest is ready at once, so only a select without files waits.
sub ready {
    my $count = 0;
    for my $bits ( @_[ 0 .. 2 ] ) { $count += unpack '%32b*', "$bits" if defined $bits; }
    my $wait = $_[3];
    if ( !$count && !defined $wait ) { sleep 3600 while 1; }
    CORE::select( undef, undef, undef, $wait ) if !$count;
    return wantarray ? ( $count, defined $wait ? $wait : 0 ) : $count;
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
sub _connected { my ($handle) = @_; my $tied = tied *{ _glob( $handle, scalar CORE::caller(1) ) }; return ref $tied eq 'LiveBridge::Socket::Inet' ? $tied : undef; }

sub socket(*$$$) {
    my ( undef, @how ) = @_;
    require LiveBridge::Socket;
    if ( !defined $_[0] ) { CORE::open( my $fh, '<', '/dev/null' ); CORE::close $fh; $_[0] = $fh; }
    return LiveBridge::Socket::socket( _glob( $_[0], scalar CORE::caller ), @how ) || _no_sockets();
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
sub shutdown(*$)     { my $socket = _connected( $_[0] ); return $socket ? $socket->shut( $_[1] ) : 1; }
sub getsockopt(*$$)  { return pack 'i', 0; }
sub setsockopt(*$$$) { return 1; }
sub send(*$$;$)      { my $socket = _connected( $_[0] ) or return _not_connected(); return $socket->WRITE( $_[1], length $_[1] ); }
sub recv(*\$$$)      { my $socket = _connected( $_[0] ) or return _not_connected(); return defined $socket->READ( ${ $_[1] }, $_[2] ) ? '' : undef; }
sub getsockname(*)   { my $socket = _connected( $_[0] ) or return _not_connected(); return pack 'S n a4 x8', 2, 0, "\x7f\0\0\1"; }
sub getpeername(*)   { my $socket = _connected( $_[0] ) or return _not_connected(); return $socket->{'peer'}; }
sub _not_connected   { $! = 53; return; }

1;
