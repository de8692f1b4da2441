package YAML::Syck;

# YAML::Syck by its documentation: Dump, Load and their files.
use strict;
use LiveBridge::Yaml ();

our $VERSION = '1.34';
our ( $Headless, $SortKeys, $SingleQuote, $ImplicitTyping, $ImplicitUnicode, $ImplicitBinary, $UseCode, $LoadCode, $DumpCode, $LoadBlessed ) = ( 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 );

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for @names ? @names : qw(Dump Load DumpFile LoadFile);
    return;
}

sub _scalar {
    my ( $text, $key ) = @_;
    return '~' if !defined $text;
    return "''" if $text eq '';
    return LiveBridge::Yaml::quoted($text) if $text =~ /[\x00-\x08\x0a-\x1f\x7f]/ || $text =~ /^[!&*?|>%@`#"\[\{,:]|^'|^-(?:\s|$)|:(?:\s|$)|\s#|^\s|\s$/;
    return $key ? qq{"$text"} : "'$text'" if $text =~ /^(?:y|n|true|false|yes|no|on|off|null|~)$/i || $text =~ /^[+-]?\d+(?:\.\d*)?e[+-]?\d+$/i;
    return $text;
}

my %HOW = ( 'scalar' => \&_scalar, 'gap' => ' ', 'inline' => '', 'after' => "\n" );

sub Dump { my $text = join '', map { LiveBridge::Yaml::dump_one( $_, \%HOW ) } @_; $text =~ s/^--- ?\n?// if $Headless; return $text; }
sub Load { my ($text) = @_; my @data = LiveBridge::Yaml::load($text); return wantarray ? @data : $data[0]; }

sub LoadFile {
    my ($file) = @_;
    my $in = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $in; open $in, '<', $file or die "Cannot read from $file: $!"; }
    local $/;
    return Load( scalar readline $in );
}
sub DumpFile {
    my ( $file, @data ) = @_;
    my $out = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $out; open $out, '>', $file or die "Cannot write to $file: $!"; }
    print {$out} Dump(@data);
    return 1;
}

1;
