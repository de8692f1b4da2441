# The tool of a version's edits: each names its place, which must be found exactly once, so that
# another release fails here and not at run time.
use strict;
use warnings;

our ($root, $recipe);

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

# Wherever it is found, at least once.
sub each_one {
    my ($what, $with) = @_;
    my $count = s/$what/$with->()/ge;
    die "the place of an edit was not found: $what\n" unless $count;
}

# Messages tell Linux's numbers of errors.
sub numbers_of_errors {
    each_one qr/strerror\(errno\), errno\)/ => sub { 'strerror(errno), lb_linux_number(errno))' };
}

# Temporary files are made as mkstemp makes them, which the C library lacks.
sub temporary_files {
    once qr/VCWD_OPEN\(opened_path, open_flags\)/ => sub { 'VCWD_OPEN_MODE(opened_path, open_flags | O_EXCL, 0600)' };
}

my ($version_edits, $source) = @ARGV;
die "usage: edits.pl EDITS SOURCE\n" unless defined $source;
$root = $source;
($recipe) = $version_edits =~ m{^(.*)/};
unless (defined do $version_edits) {
    die $@ || "$version_edits: $!\n";
}
