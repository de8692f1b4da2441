package Clone;

# A deep copy, as deep as asked for.
use strict;
use Scalar::Util ();
require Exporter;
our @ISA       = ('Exporter');
our @EXPORT_OK = ('clone');
our $VERSION   = '0.46';

sub clone {
    my ( $data, $depth ) = @_;
    return _copy( $data, defined $depth ? $depth : -1, {} );
}

sub _copy {
    my ( $ref, $depth, $seen ) = @_;
    return $ref if !ref $ref || $depth == 0;
    my $address = Scalar::Util::refaddr($ref);
    return $seen->{$address} if exists $seen->{$address};
    my $class = Scalar::Util::blessed($ref);
    my $type  = Scalar::Util::reftype($ref);
    my $new;
    if ( $type eq 'HASH' ) {
        $new = $seen->{$address} = {};
        $new->{$_} = _copy( $ref->{$_}, $depth - 1, $seen ) for keys %$ref;
    }
    elsif ( $type eq 'ARRAY' ) {
        $new = $seen->{$address} = [];
        @$new = map { _copy( $_, $depth - 1, $seen ) } @$ref;
    }
    elsif ( $type eq 'SCALAR' || $type eq 'REF' ) {
        $new = $seen->{$address} = \my $scalar;
        $scalar = _copy( $$ref, $depth - 1, $seen );
    }
    else { return $ref; }
    return defined $class ? bless $new, $class : $new;
}

1;
