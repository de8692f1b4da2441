# The tool of a version's edits: each names its place, which must be found exactly once, so that
# another release fails here and not at run time.
use strict;
use warnings;

our $root;

sub edit {
    my ($file, $change) = @_;
    local $_ = read_source($file);
    $change->();
    open my $out, '>:raw', "$root/$file" or die "$file: $!\n";
    print $out $_;
    close $out;
}

sub read_source {
    my ($file) = @_;
    open my $in, '<:raw', "$root/$file" or die "$file: $!\n";
    local $/;
    return scalar <$in>;
}

sub once {
    my ($what, $with) = @_;
    my $count = () = /$what/g;
    die "the place of an edit was found $count times: $what\n" unless $count == 1;
    s/$what/$with->()/e;
}

my ($version_edits, $source) = @ARGV;
die "usage: edits.pl EDITS SOURCE\n" unless defined $source;
$root = $source;
unless (defined do $version_edits) {
    die $@ || "$version_edits: $!\n";
}
