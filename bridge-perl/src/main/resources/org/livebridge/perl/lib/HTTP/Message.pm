package HTTP::Message;

# What requests and responses share: header fields and content.
use strict;
use HTTP::Headers ();

our $VERSION = '6.44';
our $AUTOLOAD;

sub _made { my ( $class, $headers, $content ) = @_; return bless { 'headers' => ref $headers eq 'ARRAY' ? HTTP::Headers->new(@$headers) : ref $headers ? $headers : HTTP::Headers->new, 'content' => defined $content ? $content : '' }, $class; }
sub new     { my ( $class, $headers, $content ) = @_; return _made( $class, $headers, $content ); }
sub headers { return $_[0]{'headers'}; }
sub content { my ( $self, @value ) = @_; my $old = $self->{'content'}; $self->{'content'} = $value[0] if @value; return $old; }
sub content_ref { return \$_[0]{'content'}; }
sub add_content { my ( $self, $more ) = @_; $self->{'content'} .= ref $more ? $$more : $more; return; }
sub protocol { my ( $self, @value ) = @_; my $old = $self->{'protocol'}; $self->{'protocol'} = $value[0] if @value; return $old; }
sub decoded_content {
    my ( $self, %how ) = @_;
    my $text = _unpacked( $self->{'content'}, $self->headers->header('Content-Encoding') );
    my $plain = $text;
    my $charset = $how{'charset'} || $self->headers->content_type_charset || ( $self->headers->content_type =~ /json/ ? 'UTF-8' : $self->headers->content_type =~ m{^text/} ? 'ISO-8859-1' : undef );
    if ( defined $charset && lc $charset ne 'none' ) { require Encode; $text = eval { Encode::decode( $charset, $text ) }; $text = $plain if !defined $text; }
    return $text;
}
sub _unpacked {
    my ( $text, $how ) = @_;
    return $text if !defined $how || $how !~ /^\s*(?:x-)?gzip\s*$/i;
    require Compress::Zlib;
    my $copy = $text;
    my $plain = Compress::Zlib::memGunzip($copy);
    return defined $plain ? $plain : $text;
}
sub clone { my ($self) = @_; return bless { %$self, 'headers' => $self->headers->clone }, ref $self; }
sub can { my ( $self, $name ) = @_; return UNIVERSAL::can( $self, $name ) || ( HTTP::Headers->can($name) ? sub { my $s = shift; $s->headers->$name(@_) } : undef ); }
sub AUTOLOAD {
    my ( $self, @args ) = @_;
    my ($name) = $AUTOLOAD =~ /(\w+)$/;
    if ( !HTTP::Headers->can($name) ) { require Carp; Carp::croak( qq{Can't locate object method "$name" via package "} . ref($self) . '"' ); }
    return $self->headers->$name(@args);
}
sub DESTROY { }

1;
