package YAML::Tiny;

# YAML::Tiny by its documentation.
use strict;
use LiveBridge::Yaml ();

our $VERSION = '1.74';
our ( $errstr, @ISA ) = ('');

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for @names ? @names : qw(Load Dump);
    return;
}

sub _scalar {
    my ( $text, $key ) = @_;
    return '~' if !defined $text;
    return "''" if $text eq '';
    if ( ref $text ) { _fail( 'YAML::Tiny does not support ' . ref($text) . ' references' ); }
    require Scalar::Util;
    if ( Scalar::Util::looks_like_number($text) ) { return $key || LiveBridge::Yaml::is_text($text) ? "'$text'" : $text; }
    return LiveBridge::Yaml::quoted($text) if $text =~ /[\x00-\x09\x0b-\x1f\x7f'\n]/;
    return "'$text'" if $text =~ /^[~!@#%&*|>?:,"`\[\{]|^-$|\s|:$|^(?:null|true|false)$/i;
    return $text;
}

my %HOW = ( 'scalar' => \&_scalar, 'gap' => '', 'inline' => '', 'after' => '' );

sub _fail { my ($text) = @_; $errstr = $text; require Carp; Carp::croak($text); }

sub Dump { return join '', map { LiveBridge::Yaml::dump_one( $_, \%HOW ) } @_; }
sub Load {
    my ($text) = @_;
    my @data = eval { LiveBridge::Yaml::load($text) };
    _fail( "YAML::Tiny failed: $@" ) if $@;
    return wantarray ? @data : $data[-1];
}

sub new { my ( $class, @data ) = @_; return bless [@data], $class; }
sub read_string { my ( $class, $text ) = @_; my @data = Load($text); return bless [@data], ref $class || $class; }
sub write_string { my ($self) = @_; return Dump(@$self); }
sub read {
    my ( $class, $file ) = @_;
    open my $in, '<:utf8', $file or _fail("Failed to open file '$file' for reading: $!");
    local $/;
    my $text = readline $in;
    close $in;
    return $class->read_string($text);
}
sub write {
    my ( $self, $file ) = @_;
    open my $out, '>:utf8', $file or _fail("Failed to open file '$file' for writing: $!");
    print {$out} $self->write_string;
    return close $out;
}
sub errstr   { return $errstr; }
sub LoadFile { my ($file) = @_; my $all = YAML::Tiny->read($file); return wantarray ? @$all : $all->[-1]; }
sub DumpFile { my ( $file, @data ) = @_; return YAML::Tiny->new(@data)->write($file); }
sub refaddr  { require Scalar::Util; return Scalar::Util::refaddr( $_[0] ); }

1;
