package CGI::Header;

# The header block of an answer.
use strict;
use CGI::Util ();

sub text {
    my ( $cgi, @args ) = @_;
    my @values = CGI::Util::named(
        [
            [ 'TYPE', 'CONTENT_TYPE', 'CONTENT-TYPE' ], 'STATUS', [ 'COOKIE', 'COOKIES', 'SET-COOKIE' ],
            'TARGET', 'EXPIRES', 'NPH', 'CHARSET', 'ATTACHMENT', 'P3P'
        ],
        @args
    );
    my ( $type, $status, $cookie, $target, $expires, $nph, $charset, $attachment, $p3p, @rest ) = @values;
    my %other = @rest == 1 && ref $rest[0] eq 'HASH' ? %{ $rest[0] } : ();
    $nph ||= $CGI::NPH;
    $type = 'text/html' if !defined $type;
    if ( defined $charset ) { $cgi->charset($charset); }
    else                    { $charset = $type =~ m{^text/} ? $cgi->charset : ''; }
    $type .= "; charset=$charset" if length $type && $type !~ /\bcharset\b/ && length $charset;

    my @lines;
    push @lines, ( $ENV{'SERVER_PROTOCOL'} || 'HTTP/1.0' ) . ' ' . ( $status || '200 OK' ), 'Server: ' . $cgi->server_software if $nph;
    push @lines, "Status: $status"        if $status && !$nph;
    push @lines, "Window-Target: $target" if $target;
    if ($p3p) { push @lines, 'P3P: policyref="/w3c/p3p.xml", CP="' . ( ref $p3p ? join ' ', @$p3p : $p3p ) . '"'; }
    my @cookies = map { ref $_ eq 'ARRAY' ? @$_ : $_ } grep { defined } ref $cookie eq 'ARRAY' ? @$cookie : $cookie;
    for my $one (@cookies) {
        my $text = ref $one && UNIVERSAL::isa( $one, 'CGI::Cookie' ) ? $one->as_string : $one;
        push @lines, "Set-Cookie: $text" if length $text;
    }
    push @lines, 'Expires: ' . CGI::Util::expires( $expires, 'http' ) if $expires;
    push @lines, 'Date: ' . CGI::Util::expires( 0, 'http' ) if defined $expires || @cookies || $nph;
    push @lines, 'Pragma: no-cache' if $cgi->cache;
    push @lines, qq{Content-Disposition: attachment; filename="$attachment"} if $attachment;
    for my $name ( sort keys %other ) {
        ( my $shown = ucfirst lc $name ) =~ s/^-//;
        $shown = ucfirst $shown;
        $shown =~ tr/_/-/;
        push @lines, "$shown: $_" for ref $other{$name} eq 'ARRAY' ? @{ $other{$name} } : $other{$name};
    }
    push @lines, "Content-Type: $type" if length $type;
    for my $line (@lines) {
        $line =~ s/\r\n(\s)/$1/g;
        die "Invalid header value contains a newline not followed by whitespace: $line" if $line =~ /[\r\n]/;
    }
    return join( "\r\n", @lines ) . "\r\n\r\n";
}

sub redirect {
    my ( $cgi, @args ) = @_;
    my @values = CGI::Util::named(
        [ [ 'LOCATION', 'URI', 'URL' ], 'TARGET', [ 'STATUS' ], [ 'COOKIE', 'COOKIES', 'SET-COOKIE' ], 'NPH', 'CHARSET' ], @args );
    my ( $to, $target, $status, $cookie, $nph, $charset, $rest ) = @values;
    $to = $cgi->self_url if !defined $to;
    my %more = ref $rest eq 'HASH' ? %$rest : ();
    $more{'-Status'} = defined $status ? $status : '302 Found';
    $more{'-Location'} = $to;
    $more{'-nph'} = $nph if $nph;
    $more{'-Target'} = $target if defined $target;
    $more{'-Cookie'} = $cookie if $cookie;
    $more{'-Type'}   = '' if !grep { /^-type$/i } keys %more;
    return text( $cgi, %more );
}

1;
