package LiveBridge::Debug;

# The debug methods of Cpanel::LiveAPI, apart, since hardly a script calls them.
use strict;

sub set_debug {
    my ( $self, $level ) = @_;
    $self->{'debug_level'} = int( $level || 0 );
    if ( $self->{'debug_level'} && !$self->{'debug_log'} ) {
        my $folder = ( $ENV{'HOME'} || '/tmp' ) . '/.cpanel';
        mkdir $folder, 0700 if !-d $folder;
        my $log = $folder . '/LiveAPI.log.' . int( rand(1e9) ) . time;
        CORE::open( my $file, '>', $log ) or return 0;
        close $file;
        $self->{'debug_log'} = $log;
    }
    return 1;
}

sub debug_log {
    my ( $self, $level, $message, $stderr ) = @_;
    my $done = 1;
    if ( $self->{'debug_level'} && ( $level || 0 ) >= $self->{'debug_level'} && $self->{'debug_log'} ) {
        $done = CORE::open( my $file, '>>', $self->{'debug_log'} ) ? 1 : 0;
        print {$file} "$message\n" if $done;
        close $file if $done;
    }
    print STDERR "$message\n" if $stderr;
    return $done;
}

1;
