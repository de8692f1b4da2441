package CGI;

# CGI for old pages, by its documentation: parameters, headers and addresses here; cookies, tags,
# form fields and uploads in files of their own, which load when they are first used.
use strict;
use CGI::Util ();

our $VERSION = '4.57';
our ( $Q, $AUTOLOAD, $POST_MAX, $DISABLE_UPLOADS, $XHTML, $NOSTICKY, $USE_PARAM_SEMICOLONS, $PARAM_UTF8, $NPH, $HEADERS_ONCE,
    $DEBUG, $TABINDEX, $LIST_CONTEXT_WARN, $COOKIE_CACHE, $CRLF, $MULTIPART, $URL_ENCODED );

( $POST_MAX, $DISABLE_UPLOADS, $XHTML, $NOSTICKY, $USE_PARAM_SEMICOLONS ) = ( -1, 0, 1, 0, 1 );
( $PARAM_UTF8, $NPH, $HEADERS_ONCE, $DEBUG, $TABINDEX, $LIST_CONTEXT_WARN ) = ( 0, 0, 0, 0, 0, 0 );
$CRLF = "\r\n";

sub MULTIPART   { 'multipart/form-data' }
sub URL_ENCODED { 'application/x-www-form-urlencoded' }

my $HEADER_DONE = 0;

my %TAGS;
$TAGS{':html2'} = [ qw(h1 h2 h3 h4 h5 h6 p br hr ol ul li dl dt dd menu code var strong em tt u i b blockquote pre img a address
      cite samp dfn html head base body Link nextid title meta kbd start_html end_html input Select option comment charset escapeHTML) ];
$TAGS{':html3'} = [ qw(div table caption th td TR Tr sup Sub strike applet Param nobr embed basefont style span layer ilayer font
      frameset frame script small big Area Map) ];
$TAGS{':html4'} = [ qw(abbr acronym bdo col colgroup del fieldset iframe ins label legend noframes noscript object optgroup Q thead
      tbody tfoot) ];
$TAGS{':netscape'} = [qw(blink fontsize center)];
$TAGS{':form'}     = [ qw(textfield textarea filefield password_field hidden checkbox checkbox_group submit reset defaults radio_group
      popup_menu button autoEscape scrolling_list image_button start_form end_form start_multipart_form end_multipart_form isindex
      tmpFileName uploadInfo URL_ENCODED MULTIPART) ];
$TAGS{':cgi'} = [ qw(param multi_param upload path_info path_translated request_uri url self_url script_name cookie Dump raw_cookie
      request_method query_string Accept user_agent remote_host content_type remote_addr referer server_name server_software
      server_port server_protocol virtual_port virtual_host remote_ident auth_type http append save_parameters restore_parameters
      param_fetch remote_user user_name header redirect import_names put Delete Delete_all url_param cgi_error env_query_string) ];
$TAGS{':ssl'}      = ['https'];
$TAGS{':cgi-lib'}  = [qw(ReadParse PrintHeader HtmlTop HtmlBot SplitParam Vars)];
$TAGS{':html'}     = [ map { @{ $TAGS{$_} } } qw(:html2 :html3 :html4 :netscape) ];
$TAGS{':standard'} = [ map { @{ $TAGS{$_} } } qw(:html2 :html3 :html4 :form :cgi :ssl) ];
$TAGS{':all'}      = [ map { @{ $TAGS{$_} } } qw(:html2 :html3 :netscape :form :cgi :ssl :html4) ];
our %EXPORT_TAGS = %TAGS;

my %FILE = ( ( map { $_ => 'CGI::Tags' } @{ $TAGS{':html'} } ), ( map { $_ => 'CGI::Fields' } @{ $TAGS{':form'} } ) );
$FILE{$_} = 'CGI::Fields' for qw(startform endform end_multipart_form start_multipart_form);
$FILE{$_} = 'CGI::Upload' for qw(upload uploadInfo tmpFileName);
delete @FILE{qw(charset escapeHTML autoEscape URL_ENCODED MULTIPART)};

my %PRAGMA = (
    'nph'                => sub { $NPH = 1 },
    'no_xhtml'           => sub { $XHTML = 0 },
    'xhtml'              => sub { $XHTML = 1 },
    'nosticky'           => sub { $NOSTICKY = 1 },
    'oldstyle_urls'      => sub { $USE_PARAM_SEMICOLONS = 0 },
    'newstyle_urls'      => sub { $USE_PARAM_SEMICOLONS = 1 },
    'utf8'               => sub { $PARAM_UTF8 = 1 },
    'debug'              => sub { $DEBUG = 2 },
    'no_debug'           => sub { $DEBUG = 0 },
    'unique_headers'     => sub { $HEADERS_ONCE = 1 },
    'private_tempfiles'  => sub { },
    'tabindex'           => sub { $TABINDEX = 1 },
    'any'                => sub { },
    'compile'            => sub { },
    'no_undef_params'    => sub { },
);

sub import {
    my ( $class, @wanted ) = @_;
    my $to = caller;
    my @names;
    for my $wanted (@wanted) {
        if ( $wanted =~ /^-(\w+)$/ ) { ( $PRAGMA{$1} || sub { push @names, $wanted =~ /(\w+)/ } )->(); }
        elsif ( $wanted =~ /^\*(\w+)$/ ) { push @names, "start_$1", "end_$1"; }
        elsif ( $TAGS{$wanted} ) { push @names, @{ $TAGS{$wanted} }; }
        elsif ( $wanted =~ /^\w+$/ ) { push @names, $wanted; }
    }
    no strict 'refs';
    *{"${to}::$_"} = \&{"CGI::$_"} for @names;
    return;
}

sub compile { return 1; }

sub can {
    my ( $self, $name ) = @_;
    my $code = UNIVERSAL::can( $self, $name );
    return $code if $code || !exists $FILE{$name};
    _load($name);
    return UNIVERSAL::can( $self, $name );
}

sub _load {
    my ($name) = @_;
    my $file = $FILE{$name} || ( $name =~ /^(?:start|end)_\w+$/ ? 'CGI::Tags' : return );
    ( my $path = "$file.pm" ) =~ s{::}{/}g;
    { local ( $@, $! ); require $path; }
    CGI::Tags::define($name) if $file eq 'CGI::Tags' && !defined &{"CGI::$name"};
    return;
}

sub AUTOLOAD {
    my ($name) = $AUTOLOAD =~ /(\w+)$/;
    no strict 'refs';
    _load($name);
    if ( !defined &{"CGI::$name"} ) {
        require Carp;
        Carp::croak("Undefined subroutine CGI::$name");
    }
    goto &{"CGI::$name"};
}

# The object that a method or a plain function works on, and the arguments after it.
sub _self {
    if ( ref $_[0] && UNIVERSAL::isa( $_[0], 'CGI' ) ) { return @_; }
    shift @_ if defined $_[0] && !ref $_[0] && $_[0] eq 'CGI';
    $Q ||= CGI->new;
    return ( $Q, @_ );
}

sub self_or_default { return _self(@_); }
sub default_dtd     { return; }

sub new {
    my ( $class, @from ) = @_;
    my $self = bless {}, ref $class || $class || 'CGI';
    $self->{'escape'}   = 1;
    $self->{'.charset'} = 'ISO-8859-1';
    @from = () if @from == 1 && !defined $from[0];
    $self->init(@from);
    return $self;
}

sub init {
    my ( $self, $from ) = @_;
    @$self{ '.names', '.values' } = ( [], {} );
    if ( !defined $from ) { $self->_read_request(); }
    elsif ( ref $from eq 'HASH' ) { $self->param( $_, ref $from->{$_} eq 'ARRAY' ? @{ $from->{$_} } : $from->{$_} ) for keys %$from; }
    elsif ( ref $from && UNIVERSAL::isa( $from, 'CGI' ) ) {
        $self->param( $_, $from->multi_param($_) ) for $from->param;
    }
    elsif ( ref $from || ref \$from eq 'GLOB' ) { $self->_restore($from); }
    else                                        { $self->_parse($from); }
    return $self;
}

sub _restore {
    my ( $self, $handle ) = @_;
    my @lines;
    while ( defined( my $line = readline $handle ) ) {
        chomp $line;
        last if $line eq '=';
        push @lines, $line;
    }
    $self->_parse( join '&', @lines );
    return;
}

sub _read_request {
    my ($self) = @_;
    my $method = $ENV{'REQUEST_METHOD'};
    my $type   = $ENV{'CONTENT_TYPE'};
    my $length = $ENV{'CONTENT_LENGTH'} || 0;
    if ( $POST_MAX > 0 && $length > $POST_MAX ) {
        return $self->cgi_error('413 Request entity too large');
    }
    if ( !defined $method ) {
        my $words = @ARGV ? join( '&', map { _word($_) } @ARGV ) : '';
        return $self->_parse( length $words ? $words : defined $ENV{'QUERY_STRING'} ? $ENV{'QUERY_STRING'} : '' );
    }
    if ( $method =~ /^(?:POST|PUT|PATCH)$/ ) {
        binmode STDIN;
        my $body = _body($length);
        if ( $type && $type =~ m{^multipart/form-data}i && $type =~ /boundary="?([^";,]+)"?/i ) {
            require CGI::Upload;
            return $self->_parse_multipart( $body, $1 );
        }
        if ( $method eq 'POST' && ( !$type || $type =~ m{^application/x-www-form-urlencoded}i ) ) {
            return $self->_parse($body);
        }
        $self->param( $method . 'DATA', $body );
        return $self->_parse( _query_text() );
    }
    return $self->_parse( _query_text() );
}

sub _word {
    my ($word) = @_;
    my ( $name, $value ) = split /=/, $word, 2;
    return defined $value ? CGI::Util::escape($name) . '=' . CGI::Util::escape($value) : $word;
}

sub _body {
    my ($length) = @_;
    my $body = '';
    while ( $length > 0 ) {
        my $got = read STDIN, $body, $length, length $body or last;
        $length -= $got;
    }
    return $body;
}

sub _query_text {
    for my $name ( 'QUERY_STRING', 'REDIRECT_QUERY_STRING' ) {
        return $ENV{$name} if defined $ENV{$name};
    }
    return '';
}

sub _parse {
    my ( $self, $text ) = @_;
    return if !length $text;
    if ( $text !~ /[&=;]/ ) {
        $self->_add( 'keywords', map { CGI::Util::unescape($_) } split /\+/, $text );
        return;
    }
    for my $pair ( split /[&;]/, $text ) {
        next if !length $pair;
        my ( $name, $value ) = map { my $t = $_; $t =~ tr/+/ /; CGI::Util::unescape($t) } split /=/, $pair, 2;
        $self->_add( defined $name ? $name : '', defined $value ? $value : '' );
    }
    return;
}

sub _add {
    my ( $self, $name, @values ) = @_;
    push @{ $self->{'.names'} }, $name if !exists $self->{'.values'}{$name};
    push @{ $self->{'.values'}{$name} }, @values;
    return;
}

# ---- parameters ----

sub _named { return CGI::Util::named(@_); }

sub param {
    my ( $self, @args ) = _self(@_);
    return @{ $self->{'.names'} } if !@args;
    my ( $name, @values ) = @args;
    if ( @args > 1 && defined $name && $name =~ /^-/ ) {
        my ( $named, $value, $values ) = _named( [ 'NAME', [ 'DEFAULT', 'DEFAULTS', 'VALUE', 'VALUES' ] ], @args );
        ( $name, @values ) = ( $named, ref $value eq 'ARRAY' ? @$value : defined $value ? $value : () );
    }
    elsif ( @values == 1 && ref $values[0] eq 'ARRAY' ) { @values = @{ $values[0] }; }
    if (@values) {
        push @{ $self->{'.names'} }, $name if !exists $self->{'.values'}{$name};
        $self->{'.values'}{$name} = [@values];
    }
    return if !defined $name || !exists $self->{'.values'}{$name};
    my @found = @{ $self->{'.values'}{$name} };
    if ($PARAM_UTF8) {
        for (@found) { utf8::decode($_) if defined && !ref; }
    }
    return wantarray ? @found : $found[0];
}

sub multi_param { my @list = param(@_); return @list; }

sub keywords {
    my ( $self, @values ) = _self(@_);
    $self->param( 'keywords', @values ) if @values;
    return $self->multi_param('keywords');
}

sub Vars {
    my ($self) = _self(@_);
    my %vars;
    tie %vars, 'CGI::Vars', $self;
    return wantarray ? map { $_ => $vars{$_} } keys %vars : \%vars;
}

sub append {
    my ( $self, @args ) = _self(@_);
    my ( $name, $value ) = _named( [ 'NAME', [ 'VALUE', 'VALUES' ] ], @args );
    $self->_add( $name, ref $value eq 'ARRAY' ? @$value : $value ) if defined $value;
    return $self->param($name);
}

sub delete {
    my ( $self, @args ) = _self(@_);
    my ($names) = _named( ['NAME'], @args );
    for my $name ( ref $names eq 'ARRAY' ? @$names : @args > 1 && $args[0] !~ /^-/ ? @args : $names ) {
        delete $self->{'.values'}{$name};
        @{ $self->{'.names'} } = grep { $_ ne $name } @{ $self->{'.names'} };
    }
    return;
}

sub delete_all { my ($self) = _self(@_); @$self{ '.names', '.values' } = ( [], {} ); return; }
sub Delete     { goto &CGI::delete; }
sub Delete_all { goto &CGI::delete_all; }

sub param_fetch {
    my ( $self, @args ) = _self(@_);
    my ($name) = _named( ['NAME'], @args );
    $self->_add($name);
    return $self->{'.values'}{$name};
}

sub put { goto &CGI::param; }

sub url_param {
    my ( $self, $name ) = _self(@_);
    if ( !$self->{'.url'} ) {
        $self->{'.url'} = bless { '.names' => [], '.values' => {} }, 'CGI';
        $self->{'.url'}->_parse( _query_text() );
    }
    return defined $name ? $self->{'.url'}->param($name) : $self->{'.url'}->param;
}

sub import_names {
    my ( $self, $package, $clean ) = _self(@_);
    $package = 'Q' if !defined $package;
    die "Can't import names into \"main\"\n" if $package eq 'main';
    no strict 'refs';
    for my $name ( $self->param ) {
        ( my $variable = $name ) =~ s/[^a-zA-Z0-9_]/_/g;
        @{"${package}::$variable"} = $self->multi_param($name);
        ${"${package}::$variable"} = ${"${package}::$variable"}[0];
    }
    return;
}

sub save {
    my ( $self, $handle ) = _self(@_);
    for my $name ( $self->param ) {
        print {$handle} CGI::Util::escape($name), '=', CGI::Util::escape($_), "\n" for $self->multi_param($name);
    }
    print {$handle} "=\n";
    return;
}
sub save_parameters    { return save(@_); }
sub restore_parameters { my $self = CGI->new(@_); $Q = $self; return $self; }

sub query_string {
    my ($self) = _self(@_);
    my @pairs;
    for my $name ( $self->param ) {
        push @pairs, map { CGI::Util::escape($name) . '=' . CGI::Util::escape( defined $_ ? $_ : '' ) } $self->multi_param($name);
    }
    return join $USE_PARAM_SEMICOLONS ? ';' : '&', @pairs;
}

sub Dump {
    my ($self) = _self(@_);
    my @names = $self->param or return '<ul></ul>';
    my $text = "<ul>\n";
    for my $name (@names) {
        $text .= '<li><strong>' . $self->escapeHTML($name) . "</strong></li>\n<ul>\n";
        for my $value ( $self->multi_param($name) ) {
            ( my $shown = $self->escapeHTML($value) ) =~ s{\n}{<br />\n}g;
            $text .= "<li>$shown</li>\n";
        }
        $text .= "</ul>\n";
    }
    return "$text</ul>";
}
sub as_string { return Dump(@_); }

sub cgi_error {
    my ( $self, $error ) = _self(@_);
    $self->{'.cgi_error'} = $error if defined $error;
    return $self->{'.cgi_error'};
}

# ---- escaping ----

sub escape   { my @args = @_; shift @args if ref $args[0] || ( @args > 1 && $args[0] eq 'CGI' ); return CGI::Util::escape( $args[0] ); }
sub unescape { my @args = @_; shift @args if ref $args[0] || ( @args > 1 && $args[0] eq 'CGI' ); return CGI::Util::unescape( $args[0] ); }

sub escapeHTML {
    my @args = @_;
    my $self = ref $args[0] && UNIVERSAL::isa( $args[0], 'CGI' ) ? shift @args : undef;
    shift @args if @args > 1 && !ref $args[0] && $args[0] eq 'CGI';
    return if !defined $args[0];
    return $args[0] if $self && !$self->{'escape'};
    return CGI::Util::escape_html( $args[0] );
}

sub unescapeHTML {
    my ( $self, $text ) = _self(@_);
    return CGI::Util::unescape_html($text);
}

sub autoEscape {
    my ( $self, $on ) = _self(@_);
    my $before = $self->{'escape'};
    $self->{'escape'} = $on ? 1 : 0 if @_ && defined $on;
    return $before;
}

sub charset {
    my ( $self, $charset ) = _self(@_);
    $self->{'.charset'} = $charset if defined $charset;
    return $self->{'.charset'};
}

sub nph { my ( $self, $on ) = _self(@_); $NPH = $on if defined $on; return $NPH; }

# ---- headers ----

sub header {
    my ( $self, @args ) = _self(@_);
    return '' if $HEADERS_ONCE && $HEADER_DONE++;
    { local ( $@, $! ); require CGI::Header; }
    return CGI::Header::text( $self, @args );
}

sub redirect {
    my ( $self, @args ) = _self(@_);
    { local ( $@, $! ); require CGI::Header; }
    return CGI::Header::redirect( $self, @args );
}

sub cache { my ( $self, $on ) = _self(@_); $self->{'.cache'} = $on if defined $on; return $self->{'.cache'}; }

sub cookie {
    my ( $self, @args ) = _self(@_);
    { local ( $@, $! ); require CGI::Cookie; }
    if ( !@args || ( @args == 1 && $args[0] !~ /^-/ ) ) {
        my $cookies = CGI::Cookie->fetch || {};
        return keys %$cookies if !@args;
        return if !$cookies->{ $args[0] };
        return $cookies->{ $args[0] }->value;
    }
    my %named = $args[0] =~ /^-/ ? @args : ( -name => $args[0], -value => $args[1] );
    $named{'-value'} = $named{'-values'} if !defined $named{'-value'} && defined $named{'-values'};
    if ( !defined $named{'-value'} ) { return cookie( $self, $named{'-name'} ); }
    return CGI::Cookie->new(%named);
}

sub raw_cookie {
    my ( $self, $name ) = _self(@_);
    { local ( $@, $! ); require CGI::Cookie; }
    return defined $name ? ( CGI::Cookie->raw_fetch || {} )->{$name} : ( $ENV{'HTTP_COOKIE'} || $ENV{'COOKIE'} || '' );
}

# ---- the older cgi-lib names ----

sub ReadParse {
    my $to = @_ ? $_[0] : undef;
    if ( !defined $to ) { no strict 'refs'; $to = \*{ caller() . '::in' }; }
    tie %$to, 'CGI::Vars', CGI->new;
    return scalar keys %$to;
}
sub PrintHeader { my ($self) = _self(@_); return $self->header; }
sub HtmlTop     { my ( $self, @args ) = _self(@_); return $self->start_html(@args); }
sub HtmlBot     { my ( $self, @args ) = _self(@_); return $self->end_html(@args); }
sub SplitParam  { my ($text) = @_; my @values = split /\0/, $text; return wantarray ? @values : $values[0]; }

sub DESTROY { }

require CGI::Request;

# The parameters as a tied hash; several values of a name are joined by a zero byte.
package CGI::Vars;

sub TIEHASH { my ( $class, $cgi ) = @_; return bless { 'cgi' => $cgi }, $class; }
sub FETCH   { my @values = $_[0]{'cgi'}->multi_param( $_[1] ); return @values ? join( "\0", map { defined $_ ? $_ : '' } @values ) : undef; }
sub STORE   { my ( $self, $name, $value ) = @_; $self->{'cgi'}->param( $name, ref $value eq 'ARRAY' ? @$value : split /\0/, $value, -1 ); return; }
sub EXISTS  { return exists $_[0]{'cgi'}{'.values'}{ $_[1] }; }
sub DELETE  { my ( $self, $name ) = @_; my $old = $self->FETCH($name); $self->{'cgi'}->delete($name); return $old; }
sub CLEAR   { $_[0]{'cgi'}->delete_all; return; }
sub FIRSTKEY { $_[0]{'at'} = [ $_[0]{'cgi'}->param ]; return shift @{ $_[0]{'at'} }; }
sub NEXTKEY  { return shift @{ $_[0]{'at'} }; }

1;
