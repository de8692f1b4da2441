package IPC::Open2;

# open2: open3 with the command's complaints on standard error.
use strict;
require IPC::Open3;

our $VERSION = '1.06';

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::open2"} = \&open2;
    return;
}

sub open2 {
    my @command = @_[ 2 .. $#_ ];
    my $err = '>&STDERR';
    return IPC::Open3::_start( scalar caller, \$_[1], \$_[0], \$err, @command );
}

1;
