package Cpanel::API::Tally;

# UAPI: a module of the newer kind.
use strict;

our %API = ( 'shell' => { 'needs_feature' => 'ssh' }, 'add' => { 'allow_demo' => 0 } );

sub add {
    my ( $args, $result ) = @_;
    my ( $to, $by ) = $args->get_length_required( 'to', 'by' );
    $result->data( { 'sum' => $to + $by } );
    $result->message( '[_1] and [_2] were added.', $to, $by );
    return 1;
}

sub shell {
    my ( $args, $result ) = @_;
    $result->data('open');
    return 1;
}

1;
