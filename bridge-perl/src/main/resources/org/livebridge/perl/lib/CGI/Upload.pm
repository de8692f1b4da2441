package CGI;

# Bodies of multipart/form-data and the files that came in them.
use strict;
our $DISABLE_UPLOADS;

my $COUNT = 0;

sub _parse_multipart {
    my ( $self, $body, $boundary ) = @_;
    my $mark = "--$boundary";
    my $at = index $body, $mark;
    if ( $at < 0 ) {
        $self->cgi_error('400 Bad request (malformed multipart POST)');
        return;
    }
    while (1) {
        my $begin = $at + length $mark;
        last if substr( $body, $begin, 2 ) eq '--';
        $begin = index( $body, "\n", $begin ) + 1 or last;
        my $next = index $body, "\n$mark", $begin - 1;
        if ( $next < 0 ) {
            $self->cgi_error('400 Bad request (malformed multipart POST)');
            last;
        }
        my $part = $next < $begin ? '' : substr $body, $begin, $next - $begin;
        $part =~ s/\r\z//;
        $self->_part($part);
        $at = $next + 1;
    }
    return;
}

sub _part {
    my ( $self, $part ) = @_;
    my ( $head, $content ) = split /\r?\n\r?\n/, $part, 2;
    if ( $part =~ s/\A\r?\n// ) { ( $head, $content ) = ( '', $part ); }
    my %header;
    $head = '' if !defined $head;
    $head =~ s/\r?\n[ \t]+/ /g;
    for my $line ( split /\r?\n/, $head ) {
        my ( $name, $value ) = $line =~ /^([^:\s]+):\s*(.*)$/ or next;
        $header{ join '-', map { ucfirst lc } split /-/, $name } = $value;
    }
    my $told = defined $header{'Content-Disposition'} ? $header{'Content-Disposition'} : '';
    my ($name) = $told =~ /[\s;]name="([^"]*)"/ ? $1 : $told =~ /[\s;]name=([^;\s]+)/ ? $1 : '';
    my ($file) = $told =~ /[\s;]filename="([^"]*)"/ ? $1 : $told =~ /[\s;]filename=([^;\s]+)/ ? $1 : undef;
    $content = '' if !defined $content;
    if ( !defined $file || !length $file ) {
        $self->_add( $name, defined $file ? '' : $content );
        return;
    }
    return if $DISABLE_UPLOADS;
    my $handle = CGI::File::Temp->made( $file, $content, $self );
    $self->_add( $name, $handle );
    push @{ $self->{'.uploads'}{$name} }, $handle;
    $self->{'.tmpfiles'}{"$file"} = $self->{'.tmpfiles'}{ $handle->address } = { 'handle' => $handle, 'info' => \%header };
    return;
}

sub upload {
    my ( $self, $name ) = _self(@_);
    return if !defined $name;
    my @found = grep { ref && fileno($_) } map { ref $_ ? $_ : () } @{ $self->{'.values'}{$name} || [] };
    return wantarray ? @found : $found[0];
}

sub _upload_entry {
    my ( $self, $file ) = @_;
    return if !defined $file;
    my $files = $self->{'.tmpfiles'} || {};
    return ref $file && UNIVERSAL::isa( $file, 'CGI::File::Temp' ) ? $files->{ $file->address } : $files->{"$file"};
}

sub uploadInfo {
    my ( $self, $file ) = _self(@_);
    my $entry = _upload_entry( $self, $file ) or return;
    return $entry->{'info'};
}

sub tmpFileName {
    my ( $self, $file ) = _self(@_);
    my $entry = _upload_entry( $self, $file ) or return '';
    return $entry->{'handle'}->filename;
}

# A handle on what was sent; as a text it is the file's name on the sender's machine.
package CGI::File::Temp;

require IO::Handle;
require IO::Seekable;
our @ISA = ( 'Fh', 'IO::Handle', 'IO::Seekable' );
use overload '""' => sub { my $self = shift; ${*$self}{'name'} }, 'cmp' => sub { my ( $a, $b, $swap ) = @_; my $c = "$a" cmp "$b"; $swap ? -$c : $c },
  '==' => sub { my ( $a, $b ) = @_; "$a" eq "$b" }, 'bool' => sub { 1 }, 'fallback' => 1;

sub made {
    my ( $class, $name, $content ) = @_;
    require Symbol;
    my $self = bless Symbol::gensym(), $class;
    my $folder = $CGITempFile::TMPDIRECTORY || $ENV{'TMPDIR'} || '/tmp';
    my $path = sprintf '%s/CGItemp%d%05d', $folder, $$, ++$COUNT;
    CORE::open( $self, '+>', $path ) or die "The upload cannot be kept at $path: $!\n";
    binmode $self;
    print {$self} $content;
    seek $self, 0, 0;
    ${*$self}{'name'} = $name;
    @{ *$self }{ "path", "id" } = ( $path, $COUNT );
    return $self;
}

sub filename  { my ($self) = @_; return ${*$self}{'path'}; }
sub asString  { my ($self) = @_; return "$self"; }
sub address   { my ($self) = @_; return "#${*$self}{q(id)}"; }
sub handle    { my ($self) = @_; return $self; }
sub compare   { my ( $self, $value ) = @_; return "$self" cmp $value; }
sub new_tmpfile { my ( $class, @rest ) = @_; return $class->made( '', '' ); }

sub DESTROY {
    my ($self) = @_;
    my $path = ${*$self}{'path'};
    close $self;
    unlink $path if defined $path;
    return;
}

package Fh;

1;
