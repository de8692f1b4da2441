package LWP::UserAgent;

# LWP::UserAgent by its documentation; the host makes the request.
use strict;
use HTTP::Request ();
use HTTP::Request::Common ();
use HTTP::Response ();
use LiveBridge::Http ();

our $VERSION = '6.77';

sub new {
    my ( $class, %given ) = @_;
    my $self = bless { 'agent' => "libwww-perl/$VERSION", 'timeout' => 180, 'max_redirect' => 7, 'requests_redirectable' => [ 'GET', 'HEAD' ], 'ssl_opts' => {}, %given }, $class;
    $self->{'agent'} .= "libwww-perl/$VERSION" if $self->{'agent'} =~ / $/;
    $self->{'fields'} = HTTP::Headers->new;
    return $self;
}
for my $field (qw(agent from timeout max_redirect max_size cookie_jar keep_alive protocols_allowed requests_redirectable show_progress parse_head conn_cache)) {
    no strict 'refs';
    *{$field} = sub { my ( $self, @value ) = @_; my $old = $self->{$field}; $self->{$field} = $value[0] if @value; return $old };
}
sub env_proxy { return; }
sub proxy     { return; }
sub no_proxy  { return; }
sub ssl_opts  { my ( $self, @pairs ) = @_; if ( @pairs > 1 ) { my %new = @pairs; @{ $self->{'ssl_opts'} }{ keys %new } = values %new; } return @pairs == 1 ? $self->{'ssl_opts'}{ $pairs[0] } : keys %{ $self->{'ssl_opts'} }; }
sub credentials { my ( $self, $place, $realm, $user, $password ) = @_; $self->{'credentials'}{ lc $place }{$realm} = [ $user, $password ] if @_ > 3; return @{ $self->{'credentials'}{ lc $place }{$realm} || [] }; }
sub default_header  { my ( $self, @args ) = @_; return $self->{'fields'}->header(@args); }
sub default_headers { return $_[0]{'fields'}; }
sub is_protocol_supported { return $_[1] =~ /^https?$/ ? 1 : 0; }
sub is_online { return 0; }
sub add_handler { return; }

sub get    { my ( $self, $url, @rest ) = @_; return _sent( $self, HTTP::Request::Common::GET( $url, grep { 1 } _fields(@rest) ), @rest ); }
sub head   { my ( $self, @args ) = @_; return $self->request( HTTP::Request::Common::HEAD(@args) ); }
sub post   { my ( $self, @args ) = @_; return $self->request( HTTP::Request::Common::POST(@args) ); }
sub put    { my ( $self, @args ) = @_; return $self->request( HTTP::Request::Common::PUT(@args) ); }
sub delete { my ( $self, @args ) = @_; return $self->request( HTTP::Request::Common::DELETE(@args) ); }
sub patch  { my ( $self, @args ) = @_; return $self->request( HTTP::Request::Common::PATCH(@args) ); }

sub _fields { my @all = @_; my @kept; while (@all) { my ( $n, $v ) = splice @all, 0, 2; push @kept, $n, $v if $n !~ /^:/; } return @kept; }
sub _sent {
    my ( $self, $request, @rest ) = @_;
    my %special;
    while (@rest) { my ( $n, $v ) = splice @rest, 0, 2; $special{$n} = $v if $n =~ /^:/; }
    my $response = $self->request( $request, $special{':content_file'} || $special{':content_cb'} );
    return $response;
}

sub request {
    my ( $self, $request, $sink ) = @_;
    my $previous;
    for my $hop ( 0 .. $self->{'max_redirect'} ) {
        my $send = $request->clone;
        $send->headers->init_header( 'User-Agent', $self->{'agent'} ) if defined $self->{'agent'};
        $send->headers->init_header( 'From', $self->{'from'} ) if defined $self->{'from'};
        $self->{'fields'}->scan( sub { $send->headers->init_header(@_) } );
        my $answer = LiveBridge::Http::request( $request->method, $request->uri->as_string, [ $send->headers->flatten ], $request->content, $self->{'timeout'}, defined $self->{'ssl_opts'}{'verify_hostname'} ? $self->{'ssl_opts'}{'verify_hostname'} : 1 );
        my $response = HTTP::Response->new( $answer->{'status'}, $answer->{'reason'}, $answer->{'headers'}, $answer->{'content'} );
        if ( defined $answer->{'refused'} ) { @$response{ 'code', 'message' } = ( 500, "Can't connect to " . $request->uri->host_port . " ($answer->{'refused'})" ); $response->header( 'Client-Warning', 'Internal response' ); }
        if ( defined $answer->{'failed'} ) { _failed( $response, $answer ); }
        $response->request($request);
        $response->previous($previous) if $previous;
        my $to = $response->header('Location');
        my $may = grep { $_ eq $request->method } @{ $self->{'requests_redirectable'} };
        if ( !defined $to || $response->code !~ /^30[12378]$/ || !( $may || $response->code == 303 ) || $hop == $self->{'max_redirect'} ) {
            if ( $sink && $response->is_success ) {
                if ( ref $sink eq 'CODE' ) { $sink->( $response->content, $response ); }
                else { open my $out, '>', $sink or return $response; binmode $out; print {$out} $response->content; close $out; }
                $response->content('');
            }
            return $response;
        }
        $previous = $response;
        $request = HTTP::Request->new( $response->code == 303 ? 'GET' : $request->method, URI->new_abs( $to, $request->uri ), $request->headers->clone, $response->code == 303 ? '' : $request->content );
    }
    return;
}
sub _failed {
    my ( $response, $answer ) = @_;
    my $why = $answer->{'failed'} eq 'read timeout' ? 'read timeout' : "Can't connect to $answer->{'place'} ($answer->{'failed'})";
    @$response{ 'code', 'message' } = ( 500, $why );
    $response->header( 'Client-Warning', 'Internal response' );
    $response->content("$why\n");
    return;
}
sub simple_request { my ( $self, $request, $sink ) = @_; local $self->{'max_redirect'} = 0; return $self->request( $request, $sink ); }
sub mirror { my ( $self, $url, $file ) = @_; return $self->get( $url, ':content_file' => $file ); }

1;
