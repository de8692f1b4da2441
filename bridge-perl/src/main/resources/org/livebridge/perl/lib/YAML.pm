package YAML;

# YAML by its documentation: Dump, Load and their files.
use strict;
use LiveBridge::Yaml ();

our $VERSION = '1.30';
our ( $UseHeader, $SortKeys, $Indent, $UseCode, $LoadCode, $DumpCode, $UseVersion, $UseBlock, $UseFold, $CompressSeries, $UseAliases, $LoadBlessed ) = ( 1, 1, 2 );

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for @names ? map { /^:all$/ ? qw(Dump Load DumpFile LoadFile freeze thaw) : $_ } @names : qw(Dump Load);
    return;
}

sub _scalar {
    my ($text) = @_;
    return '~' if !defined $text;
    return "''" if $text eq '';
    return LiveBridge::Yaml::quoted($text) if $text =~ /[\x00-\x08\x0a-\x1f]/;
    return "'" . ( $text =~ s/'/''/gr ) . "'" if $text =~ /^[!&*?|>%@`#'"=~<]|^-(?:\s|$)|[\[\]\{\},]|:(?:\s|$)|\s#|^\s|\s$/;
    return $text;
}

my %HOW = ( 'scalar' => \&_scalar, 'gap' => '', 'inline' => 'HASH', 'after' => '' );

sub Dump { return join '', map { LiveBridge::Yaml::dump_one( $_, \%HOW ) } @_; }
sub Load { my ($text) = @_; my @data = LiveBridge::Yaml::load($text); return wantarray ? @data : $data[-1]; }
*freeze = \&Dump;
*thaw   = \&Load;

sub LoadFile {
    my ($file) = @_;
    my $in = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $in; open $in, '<:utf8', $file or do { require Carp; Carp::croak("Can't open '$file' for input:\n$!") }; }
    local $/;
    return Load( scalar readline $in );
}
sub DumpFile {
    my ( $file, @data ) = @_;
    my $out = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $out; open $out, '>:utf8', $file or do { require Carp; Carp::croak("Can't open '$file' for output:\n$!") }; }
    print {$out} Dump(@data);
    return 1;
}

sub new  { my ($class) = @_; return bless {}, $class; }
sub dump { my ( $self, @data ) = @_; return Dump(@data); }
sub load { my ( $self, $text ) = @_; return Load($text); }

1;
