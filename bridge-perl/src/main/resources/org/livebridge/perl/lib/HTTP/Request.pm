package HTTP::Request;

# A request: a method, an address, header fields, content.
use strict;
use HTTP::Message ();
use URI ();

our @ISA     = ('HTTP::Message');
our $VERSION = '6.44';

sub new {
    my ( $class, $method, $uri, $headers, $content ) = @_;
    my $self = HTTP::Message::_made( $class, $headers, $content );
    @$self{ 'method', 'uri' } = ( $method, defined $uri ? ref $uri ? $uri : URI->new($uri) : undef );
    return $self;
}
sub method { my ( $self, @value ) = @_; my $old = $self->{'method'}; $self->{'method'} = $value[0] if @value; return $old; }
sub uri { my ( $self, @value ) = @_; my $old = $self->{'uri'}; $self->{'uri'} = ref $value[0] ? $value[0] : URI->new( $value[0] ) if @value; return $old; }
*url = \&uri;
sub as_string {
    my ( $self, $end ) = @_;
    $end = "\n" if !defined $end;
    my $text = ( $self->{'method'} || '-' ) . ' ' . ( defined $self->{'uri'} ? $self->{'uri'} : '-' ) . ( $self->protocol ? ' ' . $self->protocol : '' );
    my $content = $self->content;
    return $text . $end . $self->headers->as_string($end) . $end . $content . ( length $content && $content !~ /\n\z/ ? $end : '' );
}

1;
