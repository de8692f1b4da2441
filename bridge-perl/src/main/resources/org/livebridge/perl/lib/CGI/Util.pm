package CGI::Util;

# What CGI's parts share: named arguments, escaping, times.
use strict;

our @EXPORT_OK = qw(rearrange rearrange_header make_attributes unescape escape expires ebcdic2ascii ascii2ebcdic);
our $VERSION   = '4.57';

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for @names;
    return;
}

# The values of named arguments (-name => value) or of arguments by position; those that are not
# known come last, as one hash. A known name may be a list of names for the same thing.
sub named {
    my ( $known, @args ) = @_;
    my @values = (undef) x @$known;
    return @args if @args && !( defined $args[0] && !ref $args[0] && $args[0] =~ /^-./ ) && ref $args[0] ne 'HASH';
    @args = %{ $args[0] } if ref $args[0] eq 'HASH';
    my %at;
    for my $i ( 0 .. $#$known ) { $at{$_} = $i for ref $known->[$i] ? @{ $known->[$i] } : $known->[$i]; }
    my %rest;
    while (@args) {
        my $name = shift @args;
        my $value = shift @args;
        ( my $plain = uc( defined $name ? $name : '' ) ) =~ s/^-//;
        if   ( exists $at{$plain} ) { $values[ $at{$plain} ] = $value; }
        else                        { $rest{$name} = $value; }
    }
    return ( @values, %rest ? \%rest : () );
}

sub rearrange {
    my ( $known, @args ) = @_;
    my @values = named( $known, @args );
    my $rest = @values > @$known && ref $values[-1] eq 'HASH' ? pop @values : undef;
    push @values, make_attributes( $rest, 1 ) if $rest;
    return @values;
}

sub rearrange_header {
    my ( $known, @args ) = @_;
    my @values = named( $known, @args );
    my $rest = @values > @$known && ref $values[-1] eq 'HASH' ? pop @values : undef;
    push @values, map { my $n = $_; ( $n =~ s/^-//r ) . '=' . $rest->{$_} } sort keys %$rest if $rest;
    return @values;
}

# name="value" words, sorted.
sub make_attributes {
    my ( $attributes, $escape ) = @_;
    return () if !$attributes || !%$attributes;
    my @words;
    for my $key ( sort keys %$attributes ) {
        ( my $name = $key ) =~ s/^-//;
        ( $name = lc $name ) =~ tr/_/-/;
        my $value = $attributes->{$key};
        if ( defined $value ) {
            $value = escape_html_simply($value) if $escape;
            push @words, qq{$name="$value"};
        }
        else { push @words, $name; }
    }
    return @words;
}

sub escape_html_simply {
    my ($text) = @_;
    return $text if !defined $text;
    $text =~ s/&/&amp;/g;
    $text =~ s/</&lt;/g;
    $text =~ s/>/&gt;/g;
    $text =~ s/"/&quot;/g;
    return $text;
}

sub escape_html {
    my ($text) = @_;
    $text = escape_html_simply($text);
    $text =~ s/'/&#39;/g if defined $text;
    return $text;
}

my %ENTITY = ( 'lt' => '<', 'gt' => '>', 'amp' => '&', 'quot' => '"', 'apos' => "'", 'nbsp' => "\xa0" );

sub unescape_html {
    my ($text) = @_;
    return if !defined $text;
    if ( $text =~ /&\w+;/ ) {
        require HTML::Entities;
        return HTML::Entities::decode_entities($text);
    }
    $text =~ s/&(?:#(\d+)|#[xX]([0-9a-fA-F]+));/chr( defined $1 ? $1 : hex $2 )/ge;
    return $text;
}

sub escape {
    shift if @_ > 1 && ( ref $_[0] || ( defined $_[1] && $_[0] eq 'CGI' ) );
    my ($text) = @_;
    return if !defined $text;
    utf8::encode($text) if $text =~ /[^\x00-\xff]/ || utf8::is_utf8($text);
    $text =~ s/([^a-zA-Z0-9_.~-])/sprintf '%%%02X', ord $1/ge;
    return $text;
}

sub unescape {
    shift if @_ > 1 && ( ref $_[0] || ( defined $_[1] && $_[0] eq 'CGI' ) );
    my ($text) = @_;
    return if !defined $text;
    $text =~ tr/+/ /;
    $text =~ s/%(?:u([0-9a-fA-F]{4})|([0-9a-fA-F]{2}))/defined $1 ? _utf8( hex $1 ) : chr hex $2/ge;
    return $text;
}

sub _utf8 {
    my $character = chr $_[0];
    utf8::encode($character);
    return $character;
}

my @DAYS   = qw(Sun Mon Tue Wed Thu Fri Sat);
my @MONTHS = qw(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec);
my %SECONDS = ( 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, 'M' => 2_592_000, 'y' => 31_536_000 );

# The time that "+3d", "now" or a number of seconds means; another text stays as it is.
sub expires {
    my ( $time, $format ) = @_;
    $format ||= 'http';
    my $at = $time;
    if ( !$time || lc $time eq 'now' ) { $at = time; }
    elsif ( $time =~ /^\d+$/ ) { }
    elsif ( $time =~ /^([+-]?(?:\d+|\d*\.\d*))([smhdMy])/ ) { $at = time + $SECONDS{$2} * $1; }
    return $at if $at !~ /^-?\d+(?:\.\d+)?$/;
    my ( $s, $m, $h, $day, $month, $year, $weekday ) = gmtime $at;
    my $gap = $format eq 'cookie' ? '-' : ' ';
    return sprintf '%s, %02d%s%s%s%04d %02d:%02d:%02d GMT', $DAYS[$weekday], $day, $gap, $MONTHS[$month], $gap, $year + 1900, $h, $m, $s;
}

1;
