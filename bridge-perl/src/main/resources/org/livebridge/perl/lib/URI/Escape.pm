package URI::Escape;

# uri_escape and its kin by their documentation.
use strict;

our $VERSION = '5.17';
our %escapes = map { chr $_ => sprintf '%%%02X', $_ } 0 .. 255;

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = /^%/ ? \%escapes : \&{$_} for map { s/^%//r } @names ? @names : qw(uri_escape uri_unescape uri_escape_utf8);
    return;
}

sub uri_escape {
    my ( $text, $unsafe ) = @_;
    return if !defined $text;
    my $class = defined $unsafe ? ref $unsafe ? undef : "[$unsafe]" : '[^A-Za-z0-9\-\._~!*\'()]';
    $class = '[^A-Za-z0-9\-\._~]' if !defined $unsafe;
    my $pattern = ref $unsafe ? $unsafe : qr/$class/;
    $text =~ s/($pattern)/exists $escapes{$1} ? $escapes{$1} : _wide($1)/ge;
    return $text;
}
sub _wide { require Carp; Carp::croak( sprintf 'Can\'t escape \\x{%04X}, try uri_escape_utf8() instead', ord $_[0] ); }

sub uri_escape_utf8 { my ( $text, @rest ) = @_; return if !defined $text; utf8::encode($text); return uri_escape( $text, @rest ); }

sub uri_unescape {
    my @texts = @_;
    for (@texts) { s/%([0-9A-Fa-f]{2})/chr hex $1/ge if defined; }
    return wantarray ? @texts : $texts[0];
}

1;
