package HTTP::Headers;

# A message's header fields, kept in order, found without regard to case.
use strict;

our $VERSION = '6.44';

sub new { my ( $class, @fields ) = @_; my $self = bless { 'order' => [], 'values' => {}, 'shown' => {} }, $class; $self->push_header( splice @fields, 0, 2 ) while @fields; return $self; }

sub _key { my ($name) = @_; ( my $key = lc $name ) =~ tr/_/-/; return $key; }

sub header {
    my ( $self, @args ) = @_;
    my @old;
    while (@args) {
        my $name = shift @args;
        my $key = _key($name);
        @old = @{ $self->{'values'}{$key} || [] };
        next if !@args;
        my $value = shift @args;
        $self->remove_header($name);
        $self->push_header( $name, $value ) if defined $value;
    }
    return wantarray ? @old : @old > 1 ? join ', ', @old : $old[0];
}
sub push_header {
    my ( $self, @args ) = @_;
    while (@args) {
        my ( $name, $value ) = splice @args, 0, 2;
        my $key = _key($name);
        push @{ $self->{'order'} }, $key if !$self->{'values'}{$key};
        $self->{'shown'}{$key} ||= join '-', map { ucfirst } split /-/, $key;
        push @{ $self->{'values'}{$key} }, ref $value eq 'ARRAY' ? @$value : $value;
    }
    return;
}
sub init_header { my ( $self, $name, $value ) = @_; $self->push_header( $name, $value ) if !$self->{'values'}{ _key($name) }; return; }
sub remove_header {
    my ( $self, @names ) = @_;
    my @old;
    for my $name (@names) {
        my $key = _key($name);
        push @old, @{ delete $self->{'values'}{$key} || [] };
        @{ $self->{'order'} } = grep { $_ ne $key } @{ $self->{'order'} };
    }
    return @old;
}
sub header_field_names { my ($self) = @_; return map { $self->{'shown'}{$_} } @{ $self->{'order'} }; }
sub scan { my ( $self, $code ) = @_; for my $key ( @{ $self->{'order'} } ) { $code->( $self->{'shown'}{$key}, $_ ) for @{ $self->{'values'}{$key} }; } return; }
sub flatten { my ($self) = @_; my @all; $self->scan( sub { push @all, @_ } ); return @all; }
sub as_string { my ( $self, $end ) = @_; $end = "\n" if !defined $end; my $text = ''; $self->scan( sub { $text .= "$_[0]: $_[1]$end" } ); return $text; }
sub clone { my ($self) = @_; return ( ref $self )->new( $self->flatten ); }
sub clear { my ($self) = @_; %$self = ( 'order' => [], 'values' => {}, 'shown' => {} ); return; }

sub content_type { my ( $self, @v ) = @_; my $old = $self->header( 'Content-Type', @v ); return wantarray ? () : '' if !defined $old; my ( $type, @rest ) = split /;\s*/, $old; return wantarray ? ( lc $type, @rest ) : lc $type; }
sub content_type_charset { my ($self) = @_; my $t = $self->header('Content-Type') || ''; return $t =~ /charset="?([^";]+)/i ? uc $1 : undef; }
for my $name (qw(content_length content_encoding date expires last_modified user_agent referer server authorization www_authenticate location if_modified_since)) {
    no strict 'refs';
    ( my $field = $name ) =~ tr/_/-/;
    *{$name} = sub { my ( $self, @value ) = @_; return $self->header( $field, @value ) };
}
sub authorization_basic { my ( $self, $user, $password ) = @_; require MIME::Base64; $self->header( 'Authorization', 'Basic ' . MIME::Base64::encode_base64( "$user:$password", '' ) ); return; }

1;
