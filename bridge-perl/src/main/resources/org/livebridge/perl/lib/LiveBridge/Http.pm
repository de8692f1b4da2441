package LiveBridge::Http;

# One HTTP request by the host, which does it only where the user allowed the network.
use strict;
use LiveBridge::Process ();
use HTTP::Status ();

# Gives status, reason, url, headers (a list of pairs) and content; a refusal or a failure is 599.
sub request {
    my ( $method, $url, $headers, $content, $timeout, $verify ) = @_;
    my $answer = LiveBridge::Process::ask(
        { 'service' => 'http', 'method' => $method, 'url' => $url, 'headers' => $headers || [], 'body' => defined $content ? $content : '', 'timeout' => int( $timeout || 60 ), 'verify' => $verify ? 1 : 0 } );
    if ( defined $answer->{'refused'} ) {
        print STDERR "livebridge: $answer->{'refused'}.\n" if !$LiveBridge::Http::TOLD{ $answer->{'refused'} }++;
        return { 'status' => 599, 'reason' => 'Internal Exception', 'url' => $url, 'headers' => [ 'content-type', 'text/plain' ], 'content' => "$answer->{'refused'}.\n", 'refused' => $answer->{'refused'} };
    }
    if ( defined $answer->{'failed'} ) {
        my ($place) = $url =~ m{^\w+://(?:[^/\@]*\@)?([^/?#]+)};
        $place .= $url =~ /^https/ ? ':443' : ':80' if $place !~ /:\d+$/;
        my $text = $answer->{'failed'} eq 'read timeout' ? 'Timed out while waiting for socket to become ready for reading' : "Could not connect to '$place': $answer->{'failed'}";
        return { 'status' => 599, 'reason' => 'Internal Exception', 'url' => $url, 'headers' => [ 'content-type', 'text/plain', 'content-length', length($text) + 1 ], 'content' => "$text\n", 'place' => $place, 'failed' => $answer->{'failed'} };
    }
    my @headers = map { my $text = $_; utf8::decode($text); $text } @{ $answer->{'headers'} || [] };
    return { 'status' => $answer->{'status'}, 'reason' => HTTP::Status::status_message( $answer->{'status'} ) || '', 'url' => $answer->{'url'}, 'headers' => \@headers, 'content' => $answer->{'body'} };
}

sub form {
    my ($data) = @_;
    my @pairs = ref $data eq 'HASH' ? map { my $k = $_; map { [ $k, $_ ] } ref $data->{$k} eq 'ARRAY' ? @{ $data->{$k} } : $data->{$k} } sort keys %$data : ();
    if ( ref $data eq 'ARRAY' ) { my @all = @$data; while (@all) { my ( $k, $v ) = splice @all, 0, 2; push @pairs, map { [ $k, $_ ] } ref $v eq 'ARRAY' ? @$v : $v; } }
    return join '&', map { _escaped( $_->[0] ) . '=' . _escaped( $_->[1] ) } @pairs;
}

sub _escaped {
    my ($text) = @_;
    $text = '' if !defined $text;
    utf8::encode($text) if utf8::is_utf8($text);
    $text =~ s/([^A-Za-z0-9\-._~ ])/sprintf '%%%02X', ord $1/ge;
    $text =~ tr/ /+/;
    return $text;
}

1;
