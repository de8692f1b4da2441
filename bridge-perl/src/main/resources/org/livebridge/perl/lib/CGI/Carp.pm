package CGI::Carp;

# Messages with a time and the program's name before them; and, if wanted, the last one in the browser.
use strict;
use Carp ();

our $VERSION = '4.57';
our ( $WRAP, $WARN, $CUSTOM_MSG, $DIE_HANDLER, $SET, $EMIT_WARNINGS ) = ( 0, 1 );
my @warnings;

my %CAN = map { $_ => 1 } qw(carp confess croak cluck carpout fatalsToBrowser warningsToBrowser set_message set_die_handler set_progname wrap);

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    my %names = map { $_ => 1 } @names;
    $WRAP = 1 if $names{'fatalsToBrowser'};
    $WARN = 0 if $names{'nowarnings'};
    if ( my ($name) = grep { /^name=/ } @names ) { set_progname( substr $name, 5 ); }
    no strict 'refs';
    for my $name ( 'carp', 'confess', 'croak', grep { $CAN{$_} && defined &{$_} } @names ) { *{"${to}::$name"} = \&{$name}; }
    $main::SIG{'__WARN__'} = \&CGI::Carp::warn;
    if ( !$names{'noTimestamp'} || $WRAP ) { $main::SIG{'__DIE__'} = \&CGI::Carp::die; }
    return;
}

our $PROGNAME;
sub set_progname { my ($name) = @_; $PROGNAME = $name; return $PROGNAME; }

sub _id {
    my ($level) = @_;
    my ( $package, $file, $line ) = caller $level;
    my $name = defined $PROGNAME ? $PROGNAME : $0;
    ($name) = $name =~ m{([^/]*)$};
    return ( $file, $line, $name );
}

our $NO_TIMESTAMP;
sub _stamp {
    my ( undef, undef, $name ) = _id(2);
    my $time = scalar localtime;
    return "[$time] $name: ";
}

sub _stamped {
    my ($text) = @_;
    my $stamp = _stamp();
    $text =~ s/^/$stamp/gm;
    return $text;
}

sub _message {
    my ( $text, $level ) = @_;
    return $text if $text =~ /\n$/;
    my ( $file, $line ) = _id( $level + 1 );
    return "$text at $file line $line.\n";
}

sub in_eval {
    for ( my $i = 1 ; my @frame = caller $i ; $i++ ) { return 1 if $frame[3] eq '(eval)'; }
    return 0;
}

sub warn {
    my @text = @_;
    my $text = _message( join( '', @text ), 1 );
    push @warnings, $text if !$EMIT_WARNINGS;
    _browser_warning($text) if $EMIT_WARNINGS;
    print STDERR _stamped($text);
    return;
}

sub die {
    my ($error) = @_ > 1 ? join '', @_ : $_[0];
    if ( in_eval() || ref $error && !$WRAP ) { CORE::die( ref $error ? $error : _message( $error, 1 ) ); }
    return CORE::die($error) if !defined $^S || $^S;
    my $text = ref $error ? "$error" : _message( $error, 1 );
    &$DIE_HANDLER($text) if $DIE_HANDLER;
    fatalsToBrowser($text) if $WRAP;
    local $main::SIG{'__DIE__'};
    CORE::die( ref $error ? $error : _stamped($text) );
}

sub croak   { CGI::Carp::die( Carp::shortmess(@_) ); }
sub confess { CGI::Carp::die( Carp::longmess(@_) ); }
sub carp    { CGI::Carp::warn( Carp::shortmess(@_) ); return; }
sub cluck   { CGI::Carp::warn( Carp::longmess(@_) ); return; }

sub carpout {
    my ($handle) = @_;
    my $to = ref $handle ? fileno $handle : do { no strict 'refs'; fileno( *{ scalar(caller) . "::$handle" } ) };
    CORE::die("Invalid filehandle\n") if !defined $to;
    open STDERR, ">&$to" or print STDOUT "Unable to redirect STDERR: $!\n";
    return;
}

sub set_message     { my ($message) = @_; $CUSTOM_MSG = $message; return $message; }
sub set_die_handler { my ($handler) = @_; $DIE_HANDLER = $handler; return $handler; }

sub warningsToBrowser {
    my ($on) = @_;
    $EMIT_WARNINGS = @_ ? $on : 1;
    if ($EMIT_WARNINGS) { _browser_warning( shift @warnings ) while @warnings; }
    return;
}

sub _browser_warning {
    my ($text) = @_;
    $text =~ s/-/&#45;/g;
    chomp $text;
    print STDOUT "<!-- warning: $text -->\n";
    return;
}

sub fatalsToBrowser {
    my ($message) = @_;
    my $text = $message;
    $text =~ s/&/&amp;/g;
    $text =~ s/>/&gt;/g;
    $text =~ s/</&lt;/g;
    $text =~ s/"/&quot;/g;
    my $admin = defined $ENV{'SERVER_ADMIN'} ? qq{the webmaster (<a href="mailto:$ENV{'SERVER_ADMIN'}">$ENV{'SERVER_ADMIN'}</a>)} : 'this site\'s webmaster';
    if ( ref $CUSTOM_MSG eq 'CODE' ) {
        print STDOUT "Content-type: text/html\n\n";
        $CUSTOM_MSG->($text);
        return;
    }
    my $more = defined $CUSTOM_MSG ? $CUSTOM_MSG : "For help, please send mail to $admin, giving this error message \nand the time and date of the error.\n";
    # A page that has begun has its header already.
    print STDOUT "Content-type: text/html\n\n" if ( tell(STDOUT) || 0 ) <= 0;
    print STDOUT "<h1>Software error:</h1>\n<pre>$text</pre>\n<p>\n$more\n</p>\n";
    return;
}

1;
