package CGI;

# What an object tells of the request: its variables, header fields and addresses.
use strict;

my %VARIABLE = (
    'request_method'  => 'REQUEST_METHOD',
    'content_type'    => 'CONTENT_TYPE',
    'path_translated' => 'PATH_TRANSLATED',
    'remote_ident'    => 'REMOTE_IDENT',
    'auth_type'       => 'AUTH_TYPE',
    'remote_user'     => 'REMOTE_USER',
    'request_uri'     => 'REQUEST_URI',
    'referer'         => 'HTTP_REFERER',
);
for my $name ( keys %VARIABLE ) {
    my $variable = $VARIABLE{$name};
    no strict 'refs';
    *{$name} = sub { return $ENV{$variable} };
}

my %DEFAULT = (
    'server_name'     => [ 'SERVER_NAME',     'localhost' ],
    'server_software' => [ 'SERVER_SOFTWARE', 'cmdline' ],
    'server_port'     => [ 'SERVER_PORT',     80 ],
    'server_protocol' => [ 'SERVER_PROTOCOL', 'HTTP/1.0' ],
    'remote_addr'     => [ 'REMOTE_ADDR',     '127.0.0.1' ],
);
for my $name ( keys %DEFAULT ) {
    my ( $variable, $default ) = @{ $DEFAULT{$name} };
    no strict 'refs';
    *{$name} = sub { return defined $ENV{$variable} && length $ENV{$variable} ? $ENV{$variable} : $default };
}

sub remote_host      { return $ENV{'REMOTE_HOST'} || $ENV{'REMOTE_ADDR'} || 'localhost'; }
sub user_name        { my ($self) = _self(@_); return $self->http('from') || $ENV{'REMOTE_IDENT'} || $ENV{'REMOTE_USER'}; }
sub env_query_string { return $ENV{'QUERY_STRING'}; }

sub user_agent {
    my ( $self, $match ) = _self(@_);
    my $agent = $self->http('user_agent');
    return $agent if !defined $match;
    return defined $agent && $agent =~ /$match/i ? 1 : '';
}

sub Accept {
    my ( $self, $wanted ) = _self(@_);
    my %quality;
    for my $part ( split /,\s*/, $self->http('accept') || '' ) {
        my ($type) = $part =~ m{^\s*(\S+?)(?:;|\s|$)} or next;
        $quality{$type} = $part =~ /q=([\d.]+)/ ? $1 : 1;
    }
    return sort { $quality{$b} <=> $quality{$a} } keys %quality if !defined $wanted;
    return $quality{$wanted} if $quality{$wanted};
    for my $pattern ( keys %quality ) {
        next if $pattern !~ /\*/;
        ( my $re = quotemeta $pattern ) =~ s/\\\*/.*/g;
        return $quality{$pattern} if $wanted =~ /^$re$/;
    }
    return;
}

sub http {
    my ( $self, $name ) = _self(@_);
    if ( !defined $name ) { return grep { /^HTTP/ && !/^HTTPS/ } keys %ENV; }
    ( my $variable = uc $name ) =~ tr/-/_/;
    return $ENV{$variable} if $variable =~ /^HTTP(?:_|$)/;
    return $ENV{"HTTP_$variable"};
}

sub https {
    my ( $self, $name ) = _self(@_);
    if ( !defined $name ) { return $ENV{'HTTPS'} ? 1 : 0 if !wantarray; return grep { /^HTTPS/ } keys %ENV; }
    ( my $variable = uc $name ) =~ tr/-/_/;
    return $ENV{$variable} if $variable =~ /^HTTPS(?:_|$)/;
    return $ENV{"HTTPS_$variable"};
}

sub virtual_host {
    my ($self) = _self(@_);
    my $host = $self->http('x_forwarded_host') || $self->http('host') || $self->server_name;
    $host =~ s/:\d+$//;
    return $host;
}

sub virtual_port {
    my ($self) = _self(@_);
    my $host = $self->http('x_forwarded_host') || $self->http('host');
    if ( !$host ) { return $self->server_port; }
    return $host =~ /:(\d+)$/ ? $1 : $self->protocol eq 'https' ? 443 : 80;
}

sub protocol {
    my ($self) = _self(@_);
    return 'https' if uc( $ENV{'HTTPS'} || '' ) eq 'ON' || $self->server_port == 443;
    my ($name) = split m{/}, $self->server_protocol;
    return lc $name;
}

sub _name_and_path {
    my $name = defined $ENV{'SCRIPT_NAME'} ? $ENV{'SCRIPT_NAME'} : '';
    my $path = defined $ENV{'PATH_INFO'}   ? $ENV{'PATH_INFO'}   : '';
    $name =~ s/\Q$path\E$// if length $path;
    return ( $name, $path );
}

sub script_name {
    my ( $self, $set ) = _self(@_);
    if ( defined $set ) { $self->{'.script_name'} = $set; }
    elsif ( !defined $self->{'.script_name'} ) { ( $self->{'.script_name'} ) = _name_and_path(); }
    return $self->{'.script_name'};
}

sub path_info {
    my ( $self, $set ) = _self(@_);
    if ( defined $set ) { $self->{'.path_info'} = length $set && $set !~ m{^/} ? "/$set" : $set; }
    elsif ( !defined $self->{'.path_info'} ) { ( undef, $self->{'.path_info'} ) = _name_and_path(); }
    return $self->{'.path_info'};
}

sub url {
    my ( $self, @args ) = _self(@_);
    my ( $relative, $absolute, $full, $path_info, $query, $base, $rewrite ) = _named(
        [
            'RELATIVE', 'ABSOLUTE', 'FULL', [ 'PATH', 'PATH_INFO' ], [ 'QUERY', 'QUERY_STRING' ], 'BASE', 'REWRITE'
        ],
        @args
    );
    $full++ if $base || !( $relative || $absolute );
    $rewrite = 1 if !defined $rewrite;
    my $path = $self->path_info;
    my $name = $self->script_name;
    my $uri  = $name;
    my $asked = $ENV{'REQUEST_URI'};
    if ( $rewrite && defined $asked && length $asked && CGI::Util::unescape($asked) !~ /^\Q$name\E/ ) {
        $uri = CGI::Util::unescape($asked);
        $uri =~ s/\?.*$//s;
        $uri =~ s/\Q$path\E$// if length $path;
    }
    my $url = '';
    if ($full) {
        my $protocol = $self->protocol;
        my $host     = $self->http('x_forwarded_host') || $self->http('host');
        my $port     = $host ? '' : $self->server_port;
        $host = $self->server_name if !$host;
        $host =~ s/:80$// if $protocol eq 'http';
        $host =~ s/:443$// if $protocol eq 'https';
        $port = '' if ( $protocol eq 'http' && $port eq '80' ) || ( $protocol eq 'https' && $port eq '443' );
        $url = "$protocol://$host" . ( length $port ? ":$port" : '' );
        return $url if $base;
        $url .= $uri;
    }
    elsif ($relative) { ($url) = $uri =~ m{([^/]+)$}; $url = '' if !defined $url; }
    else              { $url = $uri; }
    $url .= $path if $path_info && length $path;
    $url =~ s/([^a-zA-Z0-9_.%;&?\/\\:+=~-])/sprintf '%%%02X', ord $1/eg;
    my $text = $query ? $self->query_string : '';
    return length $text ? "$url?$text" : $url;
}

sub self_url {
    my ( $self, @args ) = _self(@_);
    return $self->url( '-path_info' => 1, '-query' => 1, '-full' => 1, @args );
}

sub state { return self_url(@_); }

1;
