package CGI::Cookie;

# One cookie: made from named values, read from the request, written as a header's text.
use strict;
use CGI::Util ();
use overload '""' => sub { $_[0]->as_string }, 'cmp' => sub { my ( $a, $b, $swap ) = @_; my $c = "$a" cmp "$b"; $swap ? -$c : $c }, 'fallback' => 1;

our $VERSION = '4.57';

sub new {
    my ( $class, @args ) = @_;
    my %given = ref $args[0] eq 'HASH' ? %{ $args[0] } : @args;
    my %named;
    while ( my ( $name, $value ) = each %given ) {
        ( my $plain = lc $name ) =~ s/^-//;
        $plain =~ tr/_/-/;
        $named{$plain} = $value;
    }
    my $name  = $named{'name'};
    my $value = exists $named{'value'} ? $named{'value'} : $named{'values'};
    return if !defined $name || !defined $value;
    my $self = bless { 'name' => $name }, ref $class || $class;
    $self->value($value);
    $self->path( defined $named{'path'} && length $named{'path'} ? $named{'path'} : '/' );
    $self->domain( $named{'domain'} ) if defined $named{'domain'} && length $named{'domain'};
    $self->secure( $named{'secure'} ) if defined $named{'secure'};
    $self->expires( $named{'expires'} ) if defined $named{'expires'};
    $self->max_age( $named{'max-age'} ) if defined $named{'max-age'};
    $self->httponly( $named{'httponly'} ) if defined $named{'httponly'};
    $self->samesite( $named{'samesite'} ) if defined $named{'samesite'};
    return $self;
}

sub as_string {
    my ($self) = @_;
    return '' if !defined $self->{'name'};
    my @words = ( CGI::Util::escape( $self->{'name'} ) . '=' . join '&', map { CGI::Util::escape($_) } $self->value );
    push @words, "domain=$self->{'domain'}"      if $self->{'domain'};
    push @words, "path=$self->{'path'}"          if $self->{'path'};
    push @words, "expires=$self->{'expires'}"    if $self->{'expires'};
    push @words, "max-age=$self->{'max-age'}"    if defined $self->{'max-age'};
    push @words, 'secure'                        if $self->{'secure'};
    push @words, 'HttpOnly'                      if $self->{'httponly'};
    push @words, "SameSite=$self->{'samesite'}"  if $self->{'samesite'};
    return join '; ', @words;
}

sub name { my ( $self, $set ) = @_; $self->{'name'} = $set if defined $set; return $self->{'name'}; }

sub value {
    my ( $self, $set ) = @_;
    if ( defined $set ) {
        $self->{'value'} = ref $set eq 'ARRAY' ? [@$set] : ref $set eq 'HASH' ? [%$set] : [$set];
    }
    return wantarray ? @{ $self->{'value'} } : $self->{'value'}[0];
}

for my $field (qw(domain path secure httponly)) {
    no strict 'refs';
    *{$field} = sub { my ( $self, $set ) = @_; $self->{$field} = $set if defined $set; return $self->{$field} };
}

sub expires { my ( $self, $set ) = @_; $self->{'expires'} = CGI::Util::expires( $set, 'cookie' ) if defined $set; return $self->{'expires'}; }

sub max_age {
    my ( $self, $set ) = @_;
    if ( defined $set ) {
        my %seconds = ( 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, 'M' => 2_592_000, 'y' => 31_536_000 );
        $self->{'max-age'} = $set =~ /^([+-]?\d+)([smhdMy])$/ ? $1 * $seconds{$2} : $set;
    }
    return $self->{'max-age'};
}

sub samesite {
    my ( $self, $set ) = @_;
    $self->{'samesite'} = ucfirst lc $set if defined $set && $set =~ /^(?:strict|lax|none)$/i;
    return $self->{'samesite'};
}

sub compare { my ( $self, $other ) = @_; return "$self" cmp "$other"; }

sub bake {
    my ( $self, $request ) = @_;
    if ( $request && $request->can('headers_out') ) { $request->headers_out->add( 'Set-Cookie' => $self ); }
    else { require CGI; print CGI::header( -cookie => $self ); }
    return;
}

sub fetch {
    my ($class) = @_;
    my $raw = defined $ENV{'HTTP_COOKIE'} ? $ENV{'HTTP_COOKIE'} : defined $ENV{'COOKIE'} ? $ENV{'COOKIE'} : return;
    return $class->parse($raw);
}

sub raw_fetch {
    my $raw = defined $ENV{'HTTP_COOKIE'} ? $ENV{'HTTP_COOKIE'} : defined $ENV{'COOKIE'} ? $ENV{'COOKIE'} : return;
    my %found;
    for my $pair ( split /\s*[;,]\s*/, $raw ) {
        my ( $name, $value ) = $pair =~ /^\s*([^=]+?)\s*=\s*(.*?)\s*$/ or next;
        $found{$name} = $value;
    }
    return wantarray ? %found : \%found;
}

sub parse {
    my ( $class, $raw ) = @_;
    return wantarray ? () : {} if !defined $raw || !length $raw;
    my %found;
    for my $pair ( split /[;,]\s*/, $raw ) {
        $pair =~ s/^\s+|\s+$//g;
        my ( $name, $value ) = split /=/, $pair, 2;
        next if !defined $name || !length $name || !defined $value;
        my $plain = CGI::Util::unescape($name);
        my @values = map { CGI::Util::unescape($_) } length $value ? split /[&;]/, "$value&dmy" : ( '', 'dmy' );
        pop @values;
        $found{$plain} ||= $class->new( -name => $plain, -value => \@values );
    }
    return wantarray ? %found : \%found;
}

1;
