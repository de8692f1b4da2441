package JSON;

# JSON by its documentation, over JSON::PP; the names of its first version work, too.
use strict;
use JSON::PP ();

our @ISA     = ('JSON::PP');
our $VERSION = '4.10';
our ( $UnMapping, $SkipInvalid, $DEBUG, $UTF8, $Backend, $BackendModule ) = ( 0, 0, 0, 0, 'JSON::PP', 'JSON::PP' );
our ( $true, $false ) = ( $JSON::PP::true, $JSON::PP::false );

my @DEFAULT = qw(from_json to_json jsonToObj objToJson encode_json decode_json);

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    my @wanted = grep { !/^-/ } @names;
    @wanted = @DEFAULT if !@wanted;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for @wanted;
    return;
}

sub encode_json ($) { return JSON::PP->new->utf8->encode( $_[0] ); }
sub decode_json ($) { return JSON::PP->new->utf8->decode( $_[0] ); }

sub to_json {
    my ( $data, $options ) = _plain(@_);
    return _with($options)->encode($data);
}

sub from_json {
    my ( $text, $options ) = _plain(@_);
    return _with($options)->decode($text);
}

sub _plain { my @args = @_; shift @args if ref $args[0] && UNIVERSAL::isa( $args[0], 'JSON' ) && @args > 1; return @args; }

sub _with {
    my ($options) = @_;
    my $json = JSON->new;
    for my $name ( keys %{ $options || {} } ) {
        my $method = $name eq 'skipinvalid' ? 'allow_unknown' : $name eq 'autoconv' ? undef : $name;
        $json->$method( $options->{$name} ) if defined $method && $json->can($method);
    }
    return $json;
}

sub objToJson { my @args = @_; shift @args if ref $args[0] && UNIVERSAL::isa( $args[0], 'JSON' ); return JSON->new->allow_nonref->encode( $args[0] ); }
sub jsonToObj { my @args = @_; shift @args if ref $args[0] && UNIVERSAL::isa( $args[0], 'JSON' ); return JSON->new->allow_nonref->decode( $args[0] ); }

sub true    { return $JSON::PP::true; }
sub false   { return $JSON::PP::false; }
sub null    { return undef; }
sub is_bool { return JSON::PP::is_bool( $_[-1] ); }

sub is_xs   { return 0; }
sub is_pp   { return 1; }
sub backend { return 'JSON::PP'; }
sub require_xs_version { return '2.34'; }
sub pureperl_only_methods { return qw(indent_length sort_by allow_singlequote allow_bignum loose allow_barekey escape_slash as_nonblessed); }

sub property {
    my ( $self, $name, $value ) = @_;
    if ( !defined $name ) {
        my %all;
        for my $flag (qw(ascii latin1 utf8 indent canonical relaxed space_before space_after allow_nonref allow_blessed convert_blessed shrink)) {
            my $get = "get_$flag";
            $all{$flag} = $self->$get ? 1 : 0;
        }
        $all{'max_depth'} = $self->get_max_depth;
        return \%all;
    }
    if ( @_ == 2 ) { my $get = "get_$name"; return $self->$get; }
    return $self->$name($value);
}

package JSON::Boolean;
our @ISA = ('JSON::PP::Boolean');

1;
