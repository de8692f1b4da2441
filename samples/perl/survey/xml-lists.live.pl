#!/usr/bin/perl
# Nested answers walked by reference, and a crude XML writer.
use strict;
use warnings;
use Cpanel::LiveAPI ();
use Scalar::Util qw(reftype blessed looks_like_number);
my $cpanel = Cpanel::LiveAPI->new();
my $data = $cpanel->uapi( 'DomainInfo', 'list_domains' )->{'cpanelresult'}{'result'}{'data'};
sub xml {
    my ( $name, $value, $indent ) = @_;
    my $pad = '  ' x $indent;
    return "$pad<$name/>\n" if !defined $value;
    if ( ref $value eq 'HASH' ) { return "$pad<$name>\n" . join( '', map { xml( $_, $value->{$_}, $indent + 1 ) } sort keys %$value ) . "$pad</$name>\n"; }
    if ( ref $value eq 'ARRAY' ) { return join '', map { xml( $name, $_, $indent ) } @$value; }
    $value =~ s/&/&amp;/g;
    $value =~ s/</&lt;/g;
    return "$pad<$name>$value</$name>\n";
}
print xml( 'domains', $data, 0 );
print looks_like_number('1e3') ? 'number' : 'text', ' ', defined blessed($cpanel) ? ref $cpanel : '', ' ', reftype($cpanel), "\n";
$cpanel->end();
