package Test::Simple;

# ok() alone, by Test::Simple's documentation.
use strict;
use Test::More ();

our $VERSION = $Test::More::VERSION;

sub import {
    my ( $class, @plan ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::ok"} = \&Test::More::ok;
    Test::More::plan(@plan) if @plan;
    return;
}

1;
