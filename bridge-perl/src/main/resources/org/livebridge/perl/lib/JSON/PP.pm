package JSON::PP;

# The interpreter's own JSON::PP, with the host's encoder and decoder in front of it: what the host
# cannot do, an option of the rare ones or a mistake that wants explaining, goes the old way.
use strict;

BEGIN {
    my ($real) = grep { -e } map { "$_/JSON/PP.pm" } grep { !ref && $_ ne '/usr/local/livebridge/perl5' } @INC;
    die "This perl has no JSON::PP.\n" if !defined $real;
    require $real;
}

if ( defined &LiveBridge::Host::_json_encode ) {
    require LiveBridge::Host;
    no warnings 'redefine';
    my ( $encode, $decode ) = ( \&JSON::PP::encode, \&JSON::PP::decode );

    # The switches as bits; nothing where an object has more than switches.
    my $bits = sub {
        my ($self) = @_;
        return if $self->{'sort_by'} || $self->{'cb_object'} || $self->{'cb_sk_object'} || $self->{'max_size'} || defined $self->{'true'};
        return if ( $self->{'indent_length'} || 3 ) != 3 || ( $self->{'max_depth'} || 512 ) != 512;
        my ( $all, $props ) = ( 0, $self->{'PROPS'} );
        for my $i ( 0 .. $#$props ) { $all |= 1 << $i if $props->[$i]; }
        return $all;
    };
    *JSON::PP::encode = sub {
        my ( $self, $data ) = @_;
        if ( ref $data && defined( my $options = $bits->($self) ) ) {
            $options |= 1 << 24 if $self->isa('JSON::XS');
            my $text = LiveBridge::Host::json_encode( $data, $options );
            return $text if defined $text;
        }
        goto &$encode;
    };
    *JSON::PP::decode = sub {
        my ( $self, $text ) = @_;
        if ( defined $text && !ref $text && defined( my $options = $bits->($self) ) ) {
            my $data = LiveBridge::Host::json_decode( $text, $options );
            return $$data if $data;
        }
        goto &$decode;
    };
}

1;
