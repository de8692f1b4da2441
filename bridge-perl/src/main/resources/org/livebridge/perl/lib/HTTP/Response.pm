package HTTP::Response;

# A response: a status, header fields, content, and the request it answers.
use strict;
use HTTP::Message ();

our @ISA     = ('HTTP::Message');
our $VERSION = '6.44';

sub new {
    my ( $class, $code, $message, $headers, $content ) = @_;
    my $self = HTTP::Message::_made( $class, $headers, $content );
    @$self{ 'code', 'message' } = ( $code, $message );
    return $self;
}
for my $field (qw(code message request previous)) {
    no strict 'refs';
    *{$field} = sub { my ( $self, @value ) = @_; my $old = $self->{$field}; $self->{$field} = $value[0] if @value; return $old };
}
sub status_line { my ($self) = @_; return ( defined $self->{'code'} ? $self->{'code'} : '000' ) . ' ' . ( defined $self->{'message'} ? $self->{'message'} : 'Unknown code' ); }
sub is_success  { return $_[0]{'code'} =~ /^2/ ? 1 : ''; }
sub is_redirect { return $_[0]{'code'} =~ /^3/ ? 1 : ''; }
sub is_error    { return $_[0]{'code'} =~ /^[45]/ ? 1 : ''; }
sub is_info     { return $_[0]{'code'} =~ /^1/ ? 1 : ''; }
sub is_client_error { return $_[0]{'code'} =~ /^4/ ? 1 : ''; }
sub is_server_error { return $_[0]{'code'} =~ /^5/ ? 1 : ''; }
sub base        { my ($self) = @_; return $self->{'request'} ? $self->{'request'}->uri : undef; }
sub redirects   { my ($self) = @_; my @all; my $r = $self; unshift @all, $r while $r = $r->{'previous'}; return @all; }
sub error_as_HTML { my ($self) = @_; return '<html><body><h1>' . $self->status_line . '</h1></body></html>'; }
sub as_string { my ( $self, $end ) = @_; $end = "\n" if !defined $end; return $self->status_line . $end . $self->headers->as_string($end) . $end . $self->content . ( $self->content =~ /\n\z/ ? '' : $end ); }
sub filename { my ($self) = @_; my $told = $self->header('Content-Disposition') || ''; return $told =~ /filename="?([^";]+)/ ? $1 : $self->base ? ( $self->base->path =~ m{([^/]+)$} )[0] : undef; }

1;
