package URI;

# Addresses taken apart and put together again; the methods that web scripts use.
use strict;
use URI::Escape ();
use overload '""' => sub { $_[0]->as_string }, '==' => sub { "$_[0]" eq "$_[1]" }, 'eq' => sub { "$_[0]" eq "$_[1]" }, 'fallback' => 1;

our $VERSION = '5.17';
my %PORT = ( 'http' => 80, 'https' => 443, 'ftp' => 21 );

sub new {
    my ( $class, $text, $scheme ) = @_;
    $text = defined $text ? "$text" : '';
    $text =~ s/^\s+|\s+$//g;
    $text =~ s/([^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e])/my $c = $1; utf8::encode($c); join '', map { sprintf '%%%02X', ord } split \/\/, $c/ge;
    my $self = bless {}, ref $class || $class;
    @$self{qw(scheme authority path query fragment)} = $text =~ m{^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$}s;
    $self->{'scheme'} = lc $self->{'scheme'} if defined $self->{'scheme'};
    return $self;
}

sub new_abs { my ( $class, $text, $base ) = @_; return $class->new($text)->abs($base); }
sub clone   { my ($self) = @_; return bless {%$self}, ref $self; }

sub as_string {
    my ($self) = @_;
    return ( defined $self->{'scheme'} ? "$self->{'scheme'}:" : '' ) . ( defined $self->{'authority'} ? "//$self->{'authority'}" : '' ) . $self->{'path'}
      . ( defined $self->{'query'} ? "?$self->{'query'}" : '' ) . ( defined $self->{'fragment'} ? "#$self->{'fragment'}" : '' );
}

for my $part (qw(scheme authority query fragment path)) {
    no strict 'refs';
    *{$part} = sub {
        my ( $self, @value ) = @_;
        my $before = $self->{$part};
        $self->{$part} = $value[0] if @value;
        if ( $part eq 'path' && @value && defined $self->{'authority'} && $self->{'path'} !~ m{^(?:/|$)} ) { $self->{'path'} = "/$self->{'path'}"; }
        return $before;
    };
}

sub userinfo { my ($self) = @_; return defined $self->{'authority'} && $self->{'authority'} =~ /^(.*)@/ ? $1 : undef; }
sub host {
    my ( $self, @value ) = @_;
    return if !defined $self->{'authority'};
    my ( $user, $host, $port ) = $self->{'authority'} =~ /^(.*@)?(\[.*\]|[^:]*)(:\d*)?$/;
    $self->{'authority'} = ( defined $user ? $user : '' ) . $value[0] . ( defined $port ? $port : '' ) if @value;
    return $host;
}
sub port {
    my ( $self, @value ) = @_;
    my ( $before, $port ) = defined $self->{'authority'} ? $self->{'authority'} =~ /^(.*?)(?::(\d*))?$/ : ();
    $self->{'authority'} = "$before:$value[0]" if @value;
    return defined $port && length $port ? $port : $self->default_port;
}
sub default_port { my ($self) = @_; return $PORT{ $self->{'scheme'} || '' }; }
sub host_port    { my ($self) = @_; return $self->host . ':' . $self->port; }
sub path_query   { my ($self) = @_; return $self->{'path'} . ( defined $self->{'query'} ? "?$self->{'query'}" : '' ); }
sub opaque       { my ($self) = @_; return $self->path_query; }
sub secure       { my ($self) = @_; return ( $self->{'scheme'} || '' ) eq 'https' ? 1 : 0; }

sub path_segments {
    my ( $self, @segments ) = @_;
    my @before = map { URI::Escape::uri_unescape($_) } split m{/}, $self->{'path'}, -1;
    $self->{'path'} = join '/', map { URI::Escape::uri_escape($_) } @segments if @segments;
    return @before;
}

sub query_form {
    my ( $self, @new ) = @_;
    my @before = map { my $t = $_; $t =~ tr/+/ /; scalar URI::Escape::uri_unescape($t) } map { my ( $k, $v ) = split /=/, $_, 2; ( $k, defined $v ? $v : '' ) } split /[&;]/, defined $self->{'query'} ? $self->{'query'} : '';
    if (@new) {
        my @pairs = ref $new[0] eq 'HASH' ? map { $_ => $new[0]{$_} } sort keys %{ $new[0] } : ref $new[0] eq 'ARRAY' ? @{ $new[0] } : @new;
        my @text;
        while (@pairs) {
            my ( $key, $values ) = splice @pairs, 0, 2;
            for my $value ( ref $values eq 'ARRAY' ? @$values : $values ) { push @text, join '=', map { my $t = defined $_ ? $_ : ''; utf8::encode($t) if utf8::is_utf8($t); $t =~ s/([^A-Za-z0-9\-._~!*'()\/:@ ])/sprintf '%%%02X', ord $1/ge; $t =~ tr{ }{+}; $t } $key, $value; }
        }
        $self->{'query'} = @text ? join '&', @text : undef;
    }
    return @before;
}
sub query_param { my ( $self, $name ) = @_; my @all = $self->query_form; my @found; while (@all) { my ( $k, $v ) = splice @all, 0, 2; push @found, $v if $k eq $name; } return wantarray ? @found : $found[0]; }

sub abs {
    my ( $self, $base ) = @_;
    return $self->clone if defined $self->{'scheme'};
    $base = URI->new($base) if !ref $base;
    my $new = $self->clone;
    $new->{'scheme'} = $base->{'scheme'};
    return $new if defined $self->{'authority'};
    $new->{'authority'} = $base->{'authority'};
    if ( $self->{'path'} eq '' ) {
        $new->{'path'} = $base->{'path'};
        $new->{'query'} = $base->{'query'} if !defined $self->{'query'};
        return $new;
    }
    if ( $self->{'path'} !~ m{^/} ) {
        ( my $folder = $base->{'path'} ) =~ s{[^/]*$}{};
        $folder = '/' if $folder eq '' && defined $base->{'authority'};
        $new->{'path'} = $folder . $self->{'path'};
    }
    1 while $new->{'path'} =~ s{/\.(?=/|$)}{} || $new->{'path'} =~ s{/(?!\.\.(?:/|$))[^/]+/\.\.(?=/|$)}{};
    $new->{'path'} =~ s{^(?:/\.\.(?=/|$))+}{};
    $new->{'path'} = '/' if $new->{'path'} eq '';
    $new->{'path'} .= '/' if $self->{'path'} =~ m{(?:^|/)\.\.?$} && $new->{'path'} !~ m{/$};
    return $new;
}

sub rel { my ( $self, $base ) = @_; return $self->clone; }

sub canonical {
    my ($self) = @_;
    my $new = $self->clone;
    if ( defined $new->{'authority'} ) {
        my $port = $new->default_port;
        $new->{'authority'} = lc $new->{'authority'};
        $new->{'authority'} =~ s/:$port$// if $port;
        $new->{'authority'} =~ s/:$//;
        $new->{'path'} = '/' if $new->{'path'} eq '';
    }
    $new->{'path'} =~ s/%([0-9a-fA-F]{2})/my $c = chr hex $1; $c =~ m{[A-Za-z0-9._~-]} ? $c : '%' . uc $1/ge;
    return $new;
}
sub eq { my ( $one, $two ) = @_; return "$one" eq "$two"; }
sub as_iri { return $_[0]->as_string; }

1;
