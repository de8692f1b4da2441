#!/usr/bin/perl
# HTTP::Tiny and LWP::UserAgent: forms, redirections, failures, time limits, packed answers, TLS.
use strict;
use warnings;
use HTTP::Tiny;
use HTTP::Request::Common;
use LWP::UserAgent;
$| = 1;
my $url = $ENV{'TEST_URL'};

# The two send not the same of these.
sub plain { return join "\n", grep { !/^(?:user-agent|content-length|te|accept-encoding): / } split /\n/, $_[0]; }
sub show { my ($r) = @_; print "$r->{'status'} $r->{'reason'} ", $r->{'success'} ? 'success' : 'failure', "\n", plain( $r->{'content'} ), "\n"; return; }

my $tiny = HTTP::Tiny->new( 'agent' => 'test/1', 'timeout' => 5 );
show( $tiny->get("$url/echo?a=1") );
show( $tiny->post_form( "$url/echo", { 'b' => 'x y', 'c' => [ 1, 2 ] } ) );
show( $tiny->request( 'PUT', "$url/echo", { 'content' => "bin\x00\xff", 'headers' => { 'X-Own' => 'v', 'Content-Type' => 'application/x-own' } } ) );
show( $tiny->get("$url/missing") );
my $r = $tiny->get("$url/redirect");
show($r);
print scalar @{ $r->{'redirects'} }, " $r->{'redirects'}[0]{'status'}\n";
$r = $tiny->get("$url/chunked");
print "$r->{'status'} ", length $r->{'content'}, " $r->{'headers'}{'transfer-encoding'}\n";
$r = $tiny->head("$url/echo");
print "$r->{'status'} ", defined $r->{'content'} ? length $r->{'content'} : 'no content', "\n";
$r = HTTP::Tiny->new( 'timeout' => 1 )->get("$url/slow");
print "$r->{'status'} $r->{'reason'}: ", $r->{'content'} =~ /Timed out while waiting for socket/ ? 'timed out' : $r->{'content'}, "\n";
$r = $tiny->get('http://127.0.0.1:1/');
print "$r->{'status'} ", $r->{'content'} =~ /Could not connect to '127.0.0.1:1': Connection refused/ ? 'refused' : $r->{'content'}, "\n";

my $ua = LWP::UserAgent->new( 'agent' => 'lwp/1', 'timeout' => 5 );
my $answer = $ua->get( "$url/echo?l=1", 'X-A' => 'b' );
print $answer->status_line, ' ', scalar $answer->content_type, "\n", plain( $answer->content ), "\n";
$answer = $ua->request( POST "$url/echo", [ 'q' => "\xe4", 'r' => 2 ] );
print plain( $answer->decoded_content ), "\n";
$answer = $ua->post( "$url/echo", 'Content_Type' => 'form-data', 'Content' => [ 'f' => 'v' ] );
print $answer->content =~ /form-data; name="f"/ ? 'multipart' : $answer->content, "\n";
$answer = $ua->get("$url/missing");
print join( ' ', $answer->code, $answer->message, $answer->is_error ? 'error' : 'no error', $answer->content ), "\n";
$answer = $ua->get("$url/redirect");
print $answer->code, ' ', $answer->request->uri =~ /from=redirect/ ? 'followed' : 'not followed', ' ', $answer->previous->code, "\n";
print $ua->get("$url/gzip")->decoded_content, "\n";
$answer = $ua->get('http://127.0.0.1:1/');
print join( ' ', $answer->code, $answer->message, $answer->header('Client-Warning') ), "\n";
$answer = LWP::UserAgent->new( 'timeout' => 1 )->get("$url/slow");
print $answer->code, ' ', $answer->message, "\n";

my $secure = "https://localhost:$ENV{'TEST_TLS_PORT'}/";
$r = HTTP::Tiny->new( 'verify_SSL' => 0 )->get($secure);
print "$r->{'status'} $r->{'content'}";
$r = HTTP::Tiny->new( 'verify_SSL' => 1 )->get($secure);
print "$r->{'status'} ", $r->{'success'} ? 'trusted' : 'not trusted', "\n";
$answer = LWP::UserAgent->new( 'ssl_opts' => { 'verify_hostname' => 0, 'SSL_verify_mode' => 0 } )->get($secure);
print $answer->code, ' ', $answer->content;
$answer = LWP::UserAgent->new->get($secure);
print $answer->code, "\n";
