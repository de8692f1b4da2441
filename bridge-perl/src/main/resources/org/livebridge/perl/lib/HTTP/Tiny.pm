package HTTP::Tiny;

# HTTP::Tiny by its documentation; the host makes the request.
use strict;
use LiveBridge::Http ();

our $VERSION = '0.086';
my @FIELDS = qw(agent cookie_jar default_headers http_proxy https_proxy keep_alive local_address max_redirect max_size no_proxy proxy SSL_options timeout verify_SSL);

sub new {
    my ( $class, %given ) = @_;
    my $self = bless { 'max_redirect' => 5, 'timeout' => 60, 'keep_alive' => 1, 'verify_SSL' => 1, 'agent' => "HTTP-Tiny/$VERSION", %given }, $class;
    $self->{'agent'} .= "HTTP-Tiny/$VERSION" if $self->{'agent'} =~ / $/;
    return $self;
}
for my $field (@FIELDS) {
    no strict 'refs';
    *{$field} = sub { my ( $self, @value ) = @_; $self->{$field} = $value[0] if @value; return $self->{$field} };
}

for my $method (qw(get head put post patch delete)) {
    no strict 'refs';
    *{$method} = sub { my ( $self, $url, $args ) = @_; return $self->request( uc $method, $url, $args ) };
}

sub post_form {
    my ( $self, $url, $data, $args ) = @_;
    my %headers = map { lc $_ => $args->{'headers'}{$_} } keys %{ $args->{'headers'} || {} };
    return $self->request( 'POST', $url, { %{ $args || {} }, 'content' => $self->www_form_urlencode($data), 'headers' => { %headers, 'content-type' => 'application/x-www-form-urlencoded' } } );
}

sub mirror {
    my ( $self, $url, $file, $args ) = @_;
    my $response = $self->get( $url, $args );
    if ( $response->{'success'} ) {
        open my $out, '>', $file or die "Error: Could not open temporary file $file for writing: $!\n";
        binmode $out;
        print {$out} $response->{'content'};
        close $out;
    }
    return $response;
}

sub www_form_urlencode { my ( $self, $data ) = @_; return LiveBridge::Http::form($data); }
sub can_ssl   { return 1; }
sub connected { return; }

sub request {
    my ( $self, $method, $url, $args ) = @_;
    my %headers = ( 'User-Agent' => $self->{'agent'}, %{ $self->{'default_headers'} || {} }, %{ $args->{'headers'} || {} } );
    my $content = $args->{'content'};
    if ( ref $content eq 'CODE' ) { my $all = ''; while ( defined( my $part = $content->() ) ) { last if !length $part; $all .= $part; } $content = $all; }
    if ( defined $content && length $content && !grep { lc eq 'content-type' } keys %headers ) { $headers{'Content-Type'} = 'application/octet-stream'; }
    my ( @redirects, $answer );
    while (1) {
        $answer = LiveBridge::Http::request( $method, $url, [ map { my $n = $_; map { ( $n, $_ ) } ref $headers{$n} ? @{ $headers{$n} } : $headers{$n} } sort keys %headers ], $content, $self->{'timeout'}, $self->{'verify_SSL'} );
        my %found = @{ $answer->{'headers'} };
        my ($to) = map { $found{$_} } grep { lc eq 'location' } keys %found;
        last if !defined $to || $answer->{'status'} !~ /^30[12378]$/ || @redirects >= $self->{'max_redirect'} || ( $method !~ /^(?:GET|HEAD)$/ && $answer->{'status'} != 303 );
        push @redirects, _response( $answer, $url );
        $method = 'GET' if $answer->{'status'} == 303;
        require URI;
        $url = URI->new_abs( $to, $url )->as_string;
    }
    my $response = _response( $answer, $url );
    delete $response->{'content'} if $method eq 'HEAD' && $response->{'status'} != 599;
    $response->{'redirects'} = \@redirects if @redirects;
    if ( my $sink = $args->{'data_callback'} ) { $sink->( delete $response->{'content'}, $response ); $response->{'content'} = ''; }
    return $response;
}

sub _response {
    my ( $answer, $url ) = @_;
    my %headers;
    my @all = @{ $answer->{'headers'} };
    while (@all) {
        my ( $name, $value ) = splice @all, 0, 2;
        $name = lc $name;
        $headers{$name} = exists $headers{$name} ? [ ref $headers{$name} ? @{ $headers{$name} } : $headers{$name}, $value ] : $value;
    }
    return { 'success' => $answer->{'status'} =~ /^2/ ? 1 : '', 'url' => $url, 'status' => $answer->{'status'}, 'reason' => $answer->{'reason'}, 'content' => $answer->{'content'}, 'headers' => \%headers, 'protocol' => 'HTTP/1.1' };
}

1;
