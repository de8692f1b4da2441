package CGI::Tags;

# HTML by function names: h1(), a({ -href => ... }, ...), start_html() and so on, put into CGI.
use strict;
use CGI::Util ();

# Makes the function for a tag, or for its start_ or end_ part.
sub define {
    my ($name) = @_;
    my ( $part, $tag ) = $name =~ /^(start|end)_(\w+)$/ ? ( $1, lc $2 ) : ( '', lc $name );
    my $code =
        $part eq 'end'   ? sub { return "</$tag>" }
      : $part eq 'start' ? sub { my ( $cgi, @args ) = _args(@_); return "<$tag" . ( _attributes( $cgi, \@args ) )[0] . '>' }
      :                    sub { my ( $cgi, @args ) = _args(@_); return _element( $cgi, $tag, @args ) };
    no strict 'refs';
    *{"CGI::$name"} = $code;
    return;
}

# A tag works without a request: only an object that is there already is taken.
sub _args {
    my @args = @_;
    if ( ref $args[0] && UNIVERSAL::isa( $args[0], 'CGI' ) ) { return @args; }
    shift @args if defined $args[0] && !ref $args[0] && $args[0] eq 'CGI';
    return ( $CGI::Q, @args );
}

sub _attributes {
    my ( $cgi, $args ) = @_;
    return ( '', 0 ) if ref $args->[0] ne 'HASH';
    my @words = CGI::Util::make_attributes( shift @$args, !$cgi || $cgi->{'escape'} );
    return ( @words ? " @words" : '', 1 );
}

sub _element {
    my ( $cgi, $tag, @content ) = @_;
    my ($words) = _attributes( $cgi, \@content );
    return $CGI::XHTML ? "<$tag$words />" : "<$tag$words>" if !@content;
    my $list = ref $content[0] eq 'ARRAY' ? $content[0] : undef;
    my $join = defined $, ? $, : $";
    return join $join, map { "<$tag$words>$_</$tag>" } @$list if $list;
    return "<$tag$words>" . join( $join, map { defined $_ ? $_ : '' } @content ) . "</$tag>";
}

package CGI;
use strict;
our $XHTML;

sub comment { my ( $self, @text ) = CGI::Tags::_args(@_); return "<!-- @text -->"; }

my $XHTML_DTD = [ '-//W3C//DTD XHTML 1.0 Transitional//EN', 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd' ];
my $HTML_DTD  = [ '-//W3C//DTD HTML 4.01 Transitional//EN', 'http://www.w3.org/TR/html4/loose.dtd' ];

sub start_html {
    my ( $self, @args ) = _self(@_);
    my @values = CGI::Util::named(
        [ 'TITLE', 'AUTHOR', 'BASE', 'XBASE', 'SCRIPT', 'NOSCRIPT', 'TARGET', 'META', 'HEAD', 'STYLE', 'DTD', 'LANG', 'ENCODING', 'DECLARE_XML' ],
        @args
    );
    my ( $title, $author, $base, $xbase, $script, $noscript, $target, $meta, $head, $style, $dtd, $lang, $encoding, $declare, $rest ) = @values;
    my $attributes = ref $rest eq 'HASH' ? join '', map { " $_" } CGI::Util::make_attributes( $rest, 1 ) : '';
    $encoding = lc $self->charset if !defined $encoding;
    $lang = 'en-US' if !defined $lang;
    if ( defined $dtd ) {
        my $public = ref $dtd ? $dtd->[0] : $dtd;
        $CGI::XHTML = 0 if $public =~ m{^-//W3C//DTD HTML [23]|^-//W3C//DTD HTML 4}i || $public !~ /xhtml/i;
    }
    my $type = !defined $dtd ? ( $XHTML ? $XHTML_DTD : $HTML_DTD ) : ref $dtd ? $dtd : $dtd =~ m{^-//} ? [$dtd] : $XHTML ? $XHTML_DTD : $HTML_DTD;
    my $close = $XHTML ? ' />' : '>';
    my @lines;
    push @lines, qq{<?xml version="1.0" encoding="$encoding"?>} if $XHTML && $declare;
    push @lines, qq{<!DOCTYPE html\n\tPUBLIC "$type->[0]"} . ( defined $type->[1] ? qq{\n\t "$type->[1]">} : '>' );
    my $escaped = $self->escapeHTML( defined $title ? $title : 'Untitled Document' );
    push @lines,
      $XHTML
      ? (
        '<html xmlns="http://www.w3.org/1999/xhtml"' . ( length $lang ? qq{ lang="$lang" xml:lang="$lang"} : '' ) . '>',
        '<head>', "<title>$escaped</title>"
      )
      : ( '<html' . ( length $lang && $lang ne 'en-US' ? qq{ lang="$lang"} : '' ) . "><head><title>$escaped</title>" );
    if ( defined $author ) {
        push @lines, '<link rev="made" href="mailto:' . CGI::Util::escape($author) . qq{"$close};
    }
    if ( $base || $xbase || $target ) {
        my $href = $xbase || $self->url( '-path' => 1 );
        push @lines, qq{<base href="$href"} . ( $target ? qq{ target="$target"} : '' ) . $close;
    }
    if ( ref $meta eq 'HASH' ) {
        push @lines, qq{<meta name="$_" content="} . $self->escapeHTML( $meta->{$_} ) . qq{"$close} for sort keys %$meta;
    }
    push @lines, grep { defined && length } ref $head eq 'ARRAY' ? @$head : $head;
    push @lines, _style( $self, $style ) if defined $style;
    push @lines, _script( $self, $_ ) for !defined $script ? () : ref $script eq 'ARRAY' ? @$script : $script;
    push @lines, "<noscript>\n$noscript\n</noscript>" if defined $noscript;
    push @lines, qq{<meta http-equiv="Content-Type" content="text/html; charset=$encoding" />} if $XHTML && length $encoding;
    push @lines, "</head>\n<body$attributes>\n";
    return join "\n", @lines;
}

sub end_html { return "\n</body>\n</html>"; }

sub _style {
    my ( $self, $style ) = @_;
    my $close = $XHTML ? ' />' : '>';
    my @out;
    for my $one ( ref $style eq 'ARRAY' ? @$style : $style ) {
        if ( ref $one ne 'HASH' ) {
            push @out, $one =~ /\.css$|^http/ ? qq{<link rel="stylesheet" type="text/css" href="$one"$close} : _style_code( 'text/css', $one );
            next;
        }
        my %given = map { ( my $n = lc $_ ) =~ s/^-//; $n => $one->{$_} } keys %$one;
        my $type  = $given{'type'} || 'text/css';
        my $media = $given{'media'} ? qq{ media="$given{'media'}"} : '';
        my $rel   = $given{'alternate'} ? 'alternate stylesheet' : 'stylesheet';
        for my $source ( grep { defined } ref $given{'src'} eq 'ARRAY' ? @{ $given{'src'} } : $given{'src'} ) {
            push @out, qq{<link rel="$rel" type="$type" href="$source"$media$close};
        }
        push @out, _style_code( $type, $_ )
          for grep { defined } map { ref $_ eq 'ARRAY' ? @$_ : $_ } @given{ 'verbatim', 'code' };
    }
    return @out;
}

sub _style_code {
    my ( $type, $code ) = @_;
    my ( $begin, $end ) = $XHTML ? ( "\n<!--/* <![CDATA[ */\n", "\n/* ]]> */-->\n" ) : ( "\n<!-- ", " -->\n" );
    return qq{<style type="$type">$begin$code\n$end</style>};
}

sub _script {
    my ( $self, $script ) = @_;
    my %given = ref $script eq 'HASH' ? map { ( my $n = lc $_ ) =~ s/^-//; $n => $script->{$_} } keys %$script : ( 'code' => $script );
    my $code  = delete $given{'code'};
    my $source = delete $given{'src'};
    my $type  = delete $given{'type'};
    my $language = delete $given{'language'};
    $type = $language ? "text/$language" : 'text/javascript' if !defined $type;
    $type = "text/$type" if $type !~ m{/};
    my @words = ( defined $source ? qq{src="$source"} : (), qq{type="$type"}, CGI::Util::make_attributes( \%given, 1 ) );
    return "<script @words></script>" if !defined $code;
    my ( $begin, $end ) = $XHTML ? ( "//<![CDATA[\n", "\n//]]>" ) : ( "<!-- Hide script\n", "\n// End script hiding -->" );
    return "<script @words>$begin$code$end</script>";
}

1;
