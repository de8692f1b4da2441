package Cpanel::LiveAPI;

# The module that LiveAPI scripts expect, as documented: it carries calls to LiveBridge and brings
# answers back. It knows no function of any API but the one that gives a page's frame.
#
# Runs on perl 5.8 and newer. Inside LiveBridge the host exchanges the payloads; elsewhere a Unix
# socket does, which CPANEL_CONNECT_SOCKET names.

use strict;

our $VERSION = '0.2';

# What nothing else on @INC has of a server's own modules loads, and says what is missing when called.
push @INC, sub {
    my ( $hook, $file ) = @_;
    return if $file !~ m{^(?:Cpanel|Whostmgr)/};
    require LiveBridge::Missing;
    return LiveBridge::Missing::module( $hook, $file );
};

sub new {
    my ($class) = @_;
    my $self = bless { 'debug_level' => 0 }, ref $class || $class || __PACKAGE__;
    $self->_connect();
    return $self;
}

# ---- calls ----

sub api {
    my ( $self, $type, $version, $module, $func, $args ) = @_;
    return $self->_action( defined $type ? $type : 'exec', defined $version ? $version : 2, $module, $func, $args );
}

sub api1 { my ( $self, $module, $func, $args ) = @_; return $self->_action( 'exec', 1, $module, $func, $args ); }
sub api2 { my ( $self, $module, $func, $args ) = @_; return $self->_action( 'exec', 2, $module, $func, $args ); }
sub api3 { my ( $self, $module, $func, $args ) = @_; return $self->uapi( $module, $func, $args ); }
sub uapi { my ( $self, $module, $func, $args ) = @_; return $self->_action( 'exec', 'uapi', $module, $func, $args ); }

sub cpanelprint {
    my ( $self, $variable ) = @_;
    return _text( $self->_action( 'exec', 1, 'print', '', _plain($variable) ) );
}

sub cpanellangprint {
    my ( $self, $key ) = @_;
    return _text( $self->_action( 'exec', 1, 'langprint', '', _plain($key) ) );
}

sub cpanelif {
    my ( $self, $condition ) = @_;
    return _text( $self->_action( 'if', 1, 'if', 'if', _plain($condition) ) ) ? 1 : 0;
}

sub cpanelfeature {
    my ( $self, $feature ) = @_;
    return _text( $self->_action( 'feature', 1, 'feature', 'feature', _plain($feature) ) ) ? 1 : 0;
}

sub fetch {
    my ( $self, $variable ) = @_;
    return $self->exec( '<cpanel print="' . _plain($variable) . '">' );
}

sub exec {
    my ( $self, $tag, $skip_return ) = @_;
    my $answer = $self->_exchange( _plain($tag) );
    return if $skip_return;
    return $answer;
}

# ---- the page around the content ----

# A live page prints header() with no CGI header of its own, so the header block comes with it
# (our inference: nothing public says where it comes from).
sub header {
    my ( $self, $title, $app_key ) = @_;
    return "Content-type: text/html; charset=utf-8\r\n\r\n" . $self->_frame( 'header', $title, $app_key );
}

sub footer {
    my ( $self, $title ) = @_;
    return $self->_frame( 'footer', $title );
}

sub _frame {
    my ( $self, $part, $title, $app_key ) = @_;
    my $answer = $self->uapi( 'Chrome', 'get_dom', { 'page_title' => _plain($title), 'app_key' => _plain($app_key) } );
    my $data = $answer->{'cpanelresult'}{'result'}{'data'};
    return ref $data eq 'HASH' && defined $data->{$part} ? $data->{$part} : '';
}

# ---- debugging ----

sub set_debug       { require LiveBridge::Debug; goto &LiveBridge::Debug::set_debug; }
sub debug_log       { require LiveBridge::Debug; goto &LiveBridge::Debug::debug_log; }
sub get_debug_level { return $_[0]{'debug_level'}; }
sub get_debug_log   { return $_[0]{'debug_log'}; }
sub debug_log_json  { my ( $self, $message ) = @_; return $self->debug_log( $self->{'debug_level'}, $message ); }

# ---- the connection ----

sub end {
    my ($self) = @_;
    return if !$self->{'connected'};
    $self->{'connected'} = 0;
    if ( my $socket = delete $self->{'socket'} ) {
        my $payload = '<cpanelxml shutdown="1" />';
        print {$socket} length($payload), "\n", $payload;
        close $socket;
    }
    else {
        LiveBridge::exchange('<cpanelxml shutdown="1" />');
    }
    return;
}

sub _connect {
    my ($self) = @_;
    if ( !defined &LiveBridge::exchange ) {
        require LiveBridge::Wire;
        $self->{'socket'} = LiveBridge::Wire::connect_to( $ENV{'CPANEL_CONNECT_SOCKET'} || $ENV{'CPANEL_PHPCONNECT_SOCKET'} );
    }
    $self->{'connected'} = 1;
    $self->_send('<cpaneljson enable="1">');
    return;
}

sub _action {
    my ( $self, $type, $version, $module, $func, $args ) = @_;
    my $json = '{"reqtype":' . _quote($type) . ',"module":' . _quote($module) . ',"func":' . _quote($func)
      . ',"apiversion":' . _quote($version);
    if ( defined $args && !( ref $args eq 'HASH' && !%$args ) && !( ref $args eq 'ARRAY' && !@$args ) ) {
        $json .= ',"args":' . _json($args);
    }
    return $self->_exchange("<cpanelaction>\n$json}\n</cpanelaction>");
}

# An answer without a key cpanelresult of its own gets one, so that all look alike.
sub _exchange {
    my ( $self, $payload ) = @_;
    $self->_connect() if !$self->{'connected'};
    my $answer = $self->_send($payload);
    if ( ref $answer ne 'HASH' ) {
        return { 'cpanelresult' => { 'error' => 'The answer cannot be read.', 'data' => [] } };
    }
    return exists $answer->{'cpanelresult'} ? $answer : { 'cpanelresult' => $answer };
}

sub _send {
    my ( $self, $payload ) = @_;
    my $socket = $self->{'socket'};
    return $socket ? LiveBridge::Wire::exchange( $socket, $payload ) : LiveBridge::exchange($payload);
}

sub _text {
    my ($answer) = @_;
    my $data = $answer->{'cpanelresult'}{'data'};
    return ref $data eq 'HASH' && defined $data->{'result'} ? $data->{'result'} : '';
}

sub _plain { return defined $_[0] ? "$_[0]" : ''; }

# ---- JSON, small: everything that goes out is text, as over the real socket ----

sub _json {
    my ($value) = @_;
    if ( ref $value eq 'HASH' ) {
        return '{' . join( ',', map { _quote($_) . ':' . _json( $value->{$_} ) } keys %$value ) . '}';
    }
    if ( ref $value eq 'ARRAY' ) {
        return '[' . join( ',', map { _json($_) } @$value ) . ']';
    }
    return defined $value ? _quote("$value") : 'null';
}

# A flagged text goes out as UTF-8, an unflagged one as its octets.
sub _quote {
    my $text = _plain( $_[0] );
    utf8::encode($text) if utf8::is_utf8($text);
    $text =~ s/(["\\])/\\$1/g if $text =~ tr/"\\//;
    $text =~ s/([\x00-\x1f])/sprintf '\\u%04x', ord $1/ge if $text =~ tr/\x00-\x1f//;
    return "\"$text\"";
}

1;
