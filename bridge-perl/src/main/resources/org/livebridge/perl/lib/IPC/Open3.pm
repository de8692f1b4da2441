package IPC::Open3;

# open3 and open2: the command gets its whole input at once, when its output is first read, its
# input is closed or it is waited for.
use strict;
require LiveBridge::Process;
require LiveBridge::Open;

our $VERSION = '1.22';
our @EXPORT  = ('open3');

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::open3"} = \&open3;
    return;
}

sub _glob {
    my ( $slot, $package ) = @_;
    if ( !defined $$slot || ( !ref $$slot && ref $slot ne 'GLOB' && !length $$slot ) ) {
        CORE::open( my $fh, '<', '/dev/null' );
        CORE::close $fh;
        $$slot = $fh;
        return $fh;
    }
    return ref $$slot ? $$slot : ref $slot eq 'GLOB' ? $slot : LiveBridge::Builtins::handle( $$slot, $package );
}

sub _start {
    my ( $package, $in, $out, $err, @command ) = @_;
    my $process = LiveBridge::Process->of(@command);
    if ( my $sentence = $process->refusal ) {
        delete $LiveBridge::Process::RUNNING{ $process->{'pid'} };
        LiveBridge::Process::refuse( $sentence, 44 );
        require Carp;
        Carp::croak("open3: exec of @command failed: $!");
    }
    my $given = defined $$in && !ref $$in && $$in =~ /^<&(.*)/ ? $1 : undef;
    if ( defined $given ) {
        my $source = ref $given ? $given : LiveBridge::Builtins::handle( $given, $package );
        local $/;
        my $text = readline $source;
        $process->{'in'} = defined $text ? $text : '';
    }
    else { _tie( _glob( $in, $package ), $process, 'in' ); }
    if ( defined $$out && !ref $$out && $$out =~ /^>&(.*)/ ) { $process->{'pass'}{'out'} = LiveBridge::Builtins::handle( $1, $package ); }
    else { _tie( _glob( $out, $package ), $process, 'out' ); }
    if ( $err && defined $$err && ( ref $$err || length $$err ) ) {
        if ( !ref $$err && $$err =~ /^>&(.*)/ ) { $process->{'pass'}{'err'} = LiveBridge::Builtins::handle( $1, $package ); }
        else { _tie( _glob( $err, $package ), $process, 'err' ); }
    }
    else { $process->{'together'} = 1; }
    return $process->{'pid'};
}

sub _tie {
    my ( $glob, $process, $side ) = @_;
    CORE::close $glob;
    $LiveBridge::Builtins::PIPES++;
    my $pipe = tie *$glob, 'LiveBridge::Pipe', $process, $side;
    $pipe->{'part'} = 1;
    return;
}

sub open3 {
    my @command = @_[ 3 .. $#_ ];
    return _start( scalar caller, \$_[0], \$_[1], \$_[2], @command );
}

1;
