package Cpanel::JSON::XS;

# The fast module's names over JSON::PP, which gives the same texts.
use strict;
use JSON::PP ();

our @ISA     = ('JSON::PP');
our $VERSION = '4.03';
our ( $true, $false ) = ( $JSON::PP::true, $JSON::PP::false );

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for grep { !/^-/ } @names ? @names : qw(encode_json decode_json);
    return;
}

sub encode_json ($) { return JSON::PP->new->utf8->allow_nonref->encode( $_[0] ); }
sub decode_json ($) { return JSON::PP->new->utf8->allow_nonref->decode( $_[0] ); }
*to_json   = \&encode_json;
*from_json = \&decode_json;

sub new { my ($class) = @_; return JSON::PP::new($class)->allow_nonref; }

sub true    { return $JSON::PP::true; }
sub false   { return $JSON::PP::false; }
sub null    { return undef; }
sub is_bool { return JSON::PP::is_bool( $_[-1] ); }

1;
