package JSON::MaybeXS;

# The JSON module there is.
use strict;
use JSON::PP ();

our @ISA     = ('JSON::PP');
our $VERSION = '1.004';

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    @names = qw(encode_json decode_json JSON) if !@names;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for map { /^:/ ? qw(encode_json decode_json JSON) : $_ } @names;
    return;
}

sub new { my ( $class, @options ) = @_; my %o = @options == 1 ? %{ $options[0] } : @options; my $j = JSON::PP::new($class); $j->$_( $o{$_} ) for keys %o; return $j; }
sub JSON () { return 'JSON::PP'; }
sub encode_json ($) { return JSON::PP::encode_json( $_[0] ); }
sub decode_json ($) { return JSON::PP::decode_json( $_[0] ); }
sub to_json   { return encode_json( $_[0] ); }
sub from_json { return decode_json( $_[0] ); }
sub true    { return $JSON::PP::true; }
sub false   { return $JSON::PP::false; }
sub is_bool { return JSON::PP::is_bool( $_[-1] ); }

1;
