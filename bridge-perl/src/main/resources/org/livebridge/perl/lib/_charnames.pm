package _charnames;

# Names of characters, which the host knows. Perl asks here for \N{NAME} at compile time; what a
# "use charnames" set up lies in %^H, and without one perl itself asks for ":full" and ":short".
use strict;

our $VERSION = '1.50';

sub import {
    my ( $class, @wanted ) = @_;
    my %hint = ( 'full' => 0, 'short' => 0, 'scripts' => [], 'aliases' => {} );
    while (@wanted) {
        my $wish = shift @wanted;
        if    ( $wish eq ':full' || $wish eq ':loose' ) { $hint{'full'}  = 1; }
        elsif ( $wish eq ':short' )                     { $hint{'short'} = 1; }
        elsif ( $wish eq ':alias' )                     { _aliases( $hint{'aliases'}, shift @wanted ); }
        elsif ( ref $wish eq 'HASH' )                   { _aliases( $hint{'aliases'}, $wish ); }
        elsif ( $wish =~ /^:/ ) { require Carp; Carp::croak("unsupported special '$wish' in charnames"); }
        else                    { push @{ $hint{'scripts'} }, uc $wish; }
    }
    $hint{'full'} = 1 if %{ $hint{'aliases'} } && !$hint{'short'} && !@{ $hint{'scripts'} };
    $^H{"charnames_$_"} = $hint{$_} for keys %hint;
    $^H{'charnames'} = \&charnames;
    return;
}

sub _aliases {
    my ( $aliases, $given ) = @_;
    if ( ref $given ne 'HASH' ) { require Carp; Carp::croak('Only HASH reference supported as argument to :alias'); }
    $aliases->{$_} = $given->{$_} for keys %$given;
    return;
}

sub _text { my ($code) = @_; return if !defined $code; my $text = chr $code; utf8::upgrade($text); return $text; }

# The code of a full name, of "U+263A", of "greek:alpha", or of a name within the scripts.
sub _code {
    my ( $name, $hint ) = @_;
    return hex $1 if $name =~ /^U\+([0-9A-Fa-f]+)$/;
    if ( $hint->{'full'} ) { my $code = _host($name); return $code if defined $code; }
    my @tries;
    push @tries, [ uc $1, $2 ] if $hint->{'short'} && $name =~ /^([^:]+):(.+)/;
    push @tries, map { [ $_, $name ] } @{ $hint->{'scripts'} || [] };
    for my $try (@tries) {
        my ( $script, $letter ) = @$try;
        my $case = $letter =~ /[[:upper:]]/ ? 'CAPITAL' : 'SMALL';
        for my $full ( "$script $case LETTER \U$letter", "$script LETTER \U$letter" ) { my $code = _host($full); return $code if defined $code; }
    }
    return;
}

sub _host {
    my ($name) = @_;
    $name =~ s/^\s+|\s+$//g;
    return LiveBridge::Host::_code_of_name($name);
}

# What perl calls: the characters, or nothing for a name that is unknown.
sub charnames {
    my ($name) = @_;
    my %hint = map { $_ => $^H{"charnames_$_"} } qw(full short scripts aliases);
    return string( $name, \%hint );
}

sub string {
    my ( $name, $hint ) = @_;
    my $alias = ( $hint->{'aliases'} || {} )->{$name};
    if ( defined $alias ) {
        return _text( $alias =~ /^U\+([0-9A-Fa-f]+)$/ ? hex $1 : $alias =~ /^0[xX]/ ? hex $alias : $alias ) if $alias =~ /^(?:U\+[0-9A-Fa-f]+|0[xX][0-9A-Fa-f]+|\d+)$/;
        return _text( _code( $alias, { 'full' => 1 } ) );
    }
    return _text( _code( $name, $hint ) );
}

1;
