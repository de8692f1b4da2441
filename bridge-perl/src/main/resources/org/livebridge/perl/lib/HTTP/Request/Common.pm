package HTTP::Request::Common;

# GET, POST and their kin as functions.
use strict;
use HTTP::Request ();
use LiveBridge::Http ();

our $VERSION = '6.44';
our $DYNAMIC_FILE_UPLOAD = 0;

sub import { my ( $class, @names ) = @_; my $to = caller; no strict 'refs'; *{"${to}::$_"} = \&{$_} for @names ? @names : qw(GET HEAD PUT POST DELETE PATCH); return; }

sub _plain {
    my ( $method, $url, @fields ) = @_;
    my $request = HTTP::Request->new( $method, $url );
    while (@fields) {
        my ( $name, $value ) = splice @fields, 0, 2;
        if ( lc $name eq 'content' ) { $request->content($value); }
        else                         { $request->header( $name, $value ); }
    }
    $request->header( 'Content-Length', length $request->content ) if length $request->content;
    return $request;
}
for my $method (qw(GET HEAD PUT DELETE PATCH)) { no strict 'refs'; *{$method} = sub { return _plain( $method, @_ ) }; }

sub POST {
    my ( $url, @rest ) = @_;
    my $form = ref $rest[0] ? shift @rest : undef;
    my %fields = @rest;
    my ($key) = grep { lc eq 'content' } keys %fields;
    my $content = defined $key ? delete $fields{$key} : undef;
    if ( ref $content ) { $form = $content; undef $content; }
    my ($type_key) = grep { lc($_) =~ /^content[_-]type$/ } keys %fields;
    my $type = defined $type_key ? delete $fields{$type_key} : undef;
    my $request = HTTP::Request->new( 'POST', $url );
    $request->header( $_, $fields{$_} ) for sort keys %fields;
    if ( defined $type && lc $type =~ /^(?:form-data|multipart\/form-data)$/ ) {
        my $boundary = 'xYzZY';
        my @all = ref $form eq 'HASH' ? map { $_ => $form->{$_} } sort keys %$form : @{ $form || [] };
        my $body = '';
        while (@all) {
            my ( $name, $value ) = splice @all, 0, 2;
            $body .= "--$boundary\r\nContent-Disposition: form-data; name=\"$name\"";
            if ( ref $value eq 'ARRAY' ) {
                my ( $file, $shown, %more ) = @$value;
                if ( !defined $shown && defined $file ) { ($shown) = $file =~ m{([^/]*)$}; }
                my $text = delete $more{'Content'};
                if ( !defined $text ) { open my $in, '<', $file or do { require Carp; Carp::croak("Can't open file $file: $!") }; binmode $in; local $/; $text = readline $in; }
                $body .= "; filename=\"$shown\"\r\n" . join( '', map { "$_: $more{$_}\r\n" } sort keys %more ) . ( grep( { lc eq 'content-type' } keys %more ) ? '' : "Content-Type: application/octet-stream\r\n" ) . "\r\n$text\r\n";
            }
            else { $body .= "\r\n\r\n$value\r\n"; }
        }
        $content = "$body--$boundary--\r\n";
        $type = qq{multipart/form-data; boundary=$boundary};
    }
    elsif ( defined $form ) { $content = LiveBridge::Http::form($form); $type = 'application/x-www-form-urlencoded' if !defined $type; }
    $request->header( 'Content-Type', defined $type ? $type : 'application/x-www-form-urlencoded' );
    $content = '' if !defined $content;
    $request->header( 'Content-Length', length $content );
    $request->content($content);
    return $request;
}

1;
