package charnames;

# The pragma of the names of characters, and its functions for the run of a script.
use strict;
use _charnames ();

our $VERSION = '1.50';

sub import {
    my ( $class, @wanted ) = @_;
    goto &_charnames::import;
}

# A number, or hexadecimal digits with or without U+.
sub viacode {
    my ($code) = @_;
    if ( @_ != 1 ) { require Carp; Carp::carp('charnames::viacode() expects one argument'); return; }
    return if !defined $code;
    if    ( $code =~ /^[0-9]+$/ ) { }
    elsif ( $code =~ /^(?:[Uu]\+|0[xX])?([0-9A-Fa-f]+)$/ ) { $code = hex $1; }
    else                                                  { require Carp; Carp::carp("unexpected arg \"$code\" to charnames::viacode()"); return; }
    return LiveBridge::Host::_name_of_code($code);
}

sub _hints { my $hints = ( caller 1 )[10] || {}; return { 'full' => 1, 'short' => $hints->{'charnames_short'} }; }

sub vianame {
    my ($name) = @_;
    if ( @_ != 1 ) { require Carp; Carp::carp('charnames::vianame() expects one name argument'); return; }
    return _charnames::_code( $name, _hints() );
}

sub string_vianame {
    my ($name) = @_;
    if ( @_ != 1 ) { require Carp; Carp::carp('charnames::string_vianame() expects one name argument'); return; }
    return _charnames::string( $name, _hints() );
}

1;
