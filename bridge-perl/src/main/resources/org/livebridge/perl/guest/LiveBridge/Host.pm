package LiveBridge::Host;

# JSON by the host, some hundred times as fast as JSON::PP here, for JSON::PP, JSON and JSON::XS to
# begin with. Options are JSON::PP's own bits (ascii 1, latin1 2, utf8 4, indent 8, canonical 16,
# space_before 32, space_after 64, allow_nonref 128, shrink 256, escape_slash 65536), and 1 << 24
# where a scalar that has a text is never written as a number (JSON::XS).
#
# Where the host cannot do it (a mistake to explain, an object, a tied hash, any other option) both
# give nothing: then JSON::PP's own code has to do it.
use strict;

# The text; undef when JSON::PP has to do it.
sub json_encode {
    my ( $value, $options ) = @_;
    my $text = _json_encode( $value, $options || 0 );
    return undef if !defined $text;
    if ( $options & 4 ) { utf8::encode($text); }
    elsif ( $options & 3 ) { utf8::downgrade( $text, 1 ); }
    return $text;
}

# A reference to the value; undef when JSON::PP has to do it.
sub json_decode {
    my ( $text, $options ) = @_;
    my $value = _json_decode( $text, $options || 0 );
    return defined $value ? \$value->[0] : undef;
}

1;
