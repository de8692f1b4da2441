package Cpanel::JSON;

# JSON by the names that scripts call: Dump, Load and their files.
use strict;
use JSON::PP ();

our $VERSION = '1.0';

sub true  { return $JSON::PP::true; }
sub false { return $JSON::PP::false; }

sub Dump           { my ($data) = @_; return JSON::PP->new->allow_nonref->allow_blessed->convert_blessed->encode($data); }
sub canonical_dump { my ($data) = @_; return JSON::PP->new->allow_nonref->canonical->allow_blessed->convert_blessed->encode($data); }
sub pretty_dump    { my ($data) = @_; return JSON::PP->new->allow_nonref->canonical->pretty->allow_blessed->convert_blessed->encode($data); }
*pretty_canonical_dump = \&pretty_dump;
*SafeDump              = \&Dump;

sub Load { my ($text) = @_; return JSON::PP->new->allow_nonref->decode($text); }
*SafeLoad      = \&Load;
*NonStrictLoad = \&Load;

sub LoadFile {
    my ($file) = @_;
    my $in = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $in; open $in, '<', $file or die "$file: $!\n"; }
    local $/;
    my $text = readline $in;
    return Load($text);
}
*SafeLoadFile = \&LoadFile;

sub DumpFile {
    my ( $file, $data ) = @_;
    my $out = $file;
    if ( !ref $file && ref \$file ne 'GLOB' ) { undef $out; open $out, '>', $file or die "$file: $!\n"; }
    print {$out} Dump($data);
    return ref $file ? 1 : close $out;
}

1;
