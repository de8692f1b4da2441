package LiveBridge::Open;

# The ways to open that go beyond a plain file: pipes, doubled handles, standard handles, default layers.
use strict;

sub open {
    my $package = CORE::caller;
    my ( undef, $mode, @rest ) = @_;
    my $glob = defined $_[0] ? ref $_[0] ? $_[0] : ref \$_[0] eq 'GLOB' ? \$_[0] : LiveBridge::Builtins::handle( $_[0], $package ) : undef;
    if ( !defined $glob ) {
        CORE::open( my $fh, '<', '/dev/null' );
        CORE::close $fh;
        $glob = $_[0] = $fh;
    }
    if ( tied *$glob && ref( tied *$glob ) =~ /^LiveBridge::/ ) { CORE::close $glob; untie *$glob; }
    if ( @_ == 1 ) {
        no strict 'refs';
        $mode = ${ *{$glob}{'PACKAGE'} . '::' . *{$glob}{'NAME'} };
    }
    if ( !defined $mode ) { return CORE::open( $glob, $mode, @rest ); }

    if ( !@rest ) {
        if ( $mode =~ /^\s*\|\s*(.*?)\s*$/s )  { return _pipe( $glob, 'in', $1 ); }
        if ( $mode =~ /^\s*(.*?)\s*\|\s*$/s )  { return _pipe( $glob, 'out', $1 ); }
        if ( $mode =~ /^\s*(\+?(?:<|>>?)&=?)\s*(.+?)\s*$/s ) { return _double( $glob, $1, $2, $package ); }
        if ( $mode =~ /^\s*(\+?(?:<|>>?))\s*(.*?)\s*$/s && length $2 ) { ( $mode, @rest ) = ( $1, $2 ); return _standard( $glob, $mode, @rest ) if $rest[0] ne '-'; }
        return _standard( $glob, @_ == 1 ? $mode : $_[1] );
    }
    if ( !@rest && $mode =~ /^\s*(?:\|-|-\|)\s*$/ ) { return _pipe( $glob, $mode =~ /^\s*\|/ ? 'in' : 'out', '-' ); }
    if ( $mode =~ /^\s*\|-\s*(:.*)?$/ ) { return _pipe( $glob, 'in',  @rest ); }
    if ( $mode =~ /^\s*-\|\s*(:.*)?$/ ) { return _pipe( $glob, 'out', @rest ); }
    if ( $mode =~ /^\s*(\+?(?:<|>>?)&=?)\s*(:.*)?$/ ) { return _double( $glob, $1, $rest[0], $package, $2 ); }
    if ( @rest == 1 && !defined $rest[0] ) { return _temporary( $glob, $mode ); }
    my $layers = ( CORE::caller(0) )[10];
    if ( $layers && $mode !~ /:/ ) {
        my $named = $layers->{ $mode =~ /</ ? 'open<' : 'open>' };
        $mode .= " $named" if defined $named && length $named && !ref $rest[0];
    }
    return _standard( $glob, $mode, @rest );
}

# A standard handle cannot be opened anew in its place: it gets the file of a new one.
sub _standard {
    my ( $glob, $mode, @rest ) = @_;
    my $number = fileno $glob;
    if ( !defined $number || $number > 2 ) {
        return @rest ? CORE::open( $glob, $mode, @rest ) : CORE::open( $glob, $mode );
    }
    my $fh;
    my $done = @rest ? CORE::open( $fh, $mode, @rest ) : CORE::open( $fh, $mode );
    return $done if !$done;
    take( $glob, $fh );
    return $done;
}

# A file without a name.
sub _temporary {
    my ( $glob, $mode ) = @_;
    my $path = sprintf '%s/PerlIO_%d_%d', $ENV{'TMPDIR'} || '/tmp', $$, ++$LiveBridge::Open::COUNT;
    $mode =~ s/^\+?[<>]+/+>/;
    my $done = CORE::open( $glob, $mode, $path ) or return;
    unlink $path;
    return $done;
}

sub take {
    my ( $glob, $fh ) = @_;
    flush($glob);
    local $^W;
    *{$glob} = *{$fh}{IO};
    return;
}

sub flush {
    my ($glob) = @_;
    my $before = CORE::select $glob;
    my $was = $|;
    $| = 1;
    $| = $was;
    CORE::select $before;
    return;
}

# A second handle on the same open file.
sub _double {
    my ( $glob, $how, $of, $package, $layers ) = @_;
    $layers = '' if !defined $layers;
    $how =~ s/=$//;
    my $number = ref $of || ref \$of eq 'GLOB' ? fileno $of : $of =~ /^\d+$/ ? $of : fileno LiveBridge::Builtins::handle( $of, $package );
    my $source = ref $of || ref \$of eq 'GLOB' ? $of : $of =~ /^\d+$/ ? undef : LiveBridge::Builtins::handle( $of, $package );
    if ( !defined $number ) { $! = 8; return; }
    if ( $number < 0 ) { take( $glob, $source ); return 1; }
    flush($source) if $source && $how =~ />/;
    CORE::open( my $fh, "$how=$layers", $number ) or return;
    my $held = fileno $glob;
    if ( defined $held && $held <= 2 ) { take( $glob, $fh ); return 1; }
    local $^W;
    return CORE::open( $glob, "$how=$layers", $number );
}

sub _pipe {
    my ( $glob, $side, @command ) = @_;
    require LiveBridge::Process;
    if ( @command == 1 && $command[0] eq '-' ) {
        require LiveBridge::Forked;
        return LiveBridge::Forked::start( $glob, $side );
    }
    my $process = LiveBridge::Process->of(@command);
    if ( $side eq 'out' ) { $process->finish; return if $process->{'refused'}; }
    elsif ( my $sentence = $process->refusal ) { LiveBridge::Process::refuse( $sentence, 2 ); return; }
    $LiveBridge::Builtins::PIPES++;
    # A closed standard handle must not catch the tie.
    tie *$glob, 'LiveBridge::Pipe', $process, $side;
    return $process->{'pid'};
}

1;
