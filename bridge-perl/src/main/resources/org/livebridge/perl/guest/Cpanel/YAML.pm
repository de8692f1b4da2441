package Cpanel::YAML;

# YAML by the names that scripts call, over the YAML module there is.
use strict;

our $VERSION = '1.0';
my $MODULE;

sub _module {
    if ( !$MODULE ) {
        for my $name (qw(YAML::Syck YAML::XS YAML YAML::Tiny CPAN::Meta::YAML)) {
            ( my $file = "$name.pm" ) =~ s{::}{/}g;
            if ( eval { require $file; 1 } ) { $MODULE = $name; last; }
        }
        die "No YAML module is installed; install YAML::Tiny.\n" if !$MODULE;
    }
    return $MODULE;
}

sub Dump { my @data = @_; my $code = _module()->can('Dump'); return $code->(@data); }
sub Load { my ($text) = @_; my $code = _module()->can('Load'); return $code->($text); }
*SafeDump = \&Dump;
*SafeLoad = \&Load;

sub LoadFile {
    my ($file) = @_;
    my $in = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $in; open $in, '<', $file or die "$file: $!\n"; }
    local $/;
    my $text = readline $in;
    return Load($text);
}
sub DumpFile {
    my ( $file, $data ) = @_;
    my $out = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $out; open $out, '>', $file or die "$file: $!\n"; }
    print {$out} Dump($data);
    return ref $file ? 1 : close $out;
}

1;
