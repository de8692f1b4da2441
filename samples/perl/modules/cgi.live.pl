# What CGI gives a page: parameters, headers, addresses, tags and form fields.
use strict;
BEGIN {
    $ENV{'REQUEST_METHOD'}  = 'GET';
    $ENV{'QUERY_STRING'}    = 'name=Ann+Lee&colour=red&colour=blue&empty=&html=%3Cb%3E%26%22x%22&domain=a%2Bb.example';
    $ENV{'SCRIPT_NAME'}     = '/cgi/page.cgi';
    $ENV{'PATH_INFO'}       = '/more/path';
    $ENV{'SERVER_NAME'}     = 'www.example.com';
    $ENV{'SERVER_PORT'}     = '80';
    $ENV{'SERVER_PROTOCOL'} = 'HTTP/1.1';
    $ENV{'REMOTE_ADDR'}     = '192.0.2.7';
    $ENV{'REMOTE_USER'}     = 'user';
    $ENV{'REMOTE_HOST'}     = 'client.example.net';
    $ENV{'HTTP_COOKIE'}     = 'first=one; second=a&b%20c';
    $ENV{'HTTP_REFERER'}    = 'http://www.example.com/before';
    $ENV{'HTTP_USER_AGENT'} = 'Probe/1.0';
    $ENV{'HTTP_ACCEPT'}     = 'text/html,*/*;q=0.5';
    delete @ENV{ 'HTTPS', 'REQUEST_URI', 'HTTP_HOST', 'CONTENT_TYPE', 'CONTENT_LENGTH', 'PATH_TRANSLATED' };
}
use CGI;

sub show { my ( $label, @values ) = @_; print "$label: ", join( '|', map { defined $_ ? $_ : 'undef' } @values ), "\n"; }

my $q = CGI->new;
show 'params', $q->param;
show 'name', scalar $q->param('name');
show 'colours', $q->multi_param('colour');
show 'empty', scalar $q->param('empty');
show 'missing', scalar $q->param('none');
show 'url_param', scalar $q->url_param('name');
show 'vars', map { "$_=" . $q->Vars->{$_} } sort keys %{ $q->Vars };
my %vars = $q->Vars;
show 'vars packed', join ',', split /\0/, $vars{'colour'};

show 'header', $q->header;
show 'header type', $q->header('text/plain');
show 'header named', $q->header( -type => 'application/json', -status => '404 Not Found', -charset => 'utf-8', -X_Own => 'yes' );
show 'header no charset', $q->header( -type => 'image/png', -charset => '' );
show 'header attachment', $q->header( -type => 'text/csv', -attachment => 'list.csv' );
show 'header length', $q->header( -Content_length => 12, '-Cache-Control' => 'no-store' );
show 'redirect', $q->redirect('http://www.example.com/there');
show 'redirect named', $q->redirect( -uri => 'http://www.example.com/there', -status => 301 );

my $cookie = $q->cookie( -name => 'sid', -value => 'x y;z', -path => '/app', -secure => 1, -httponly => 1, -domain => '.example.com' );
show 'cookie out', $cookie;
show 'cookie list', $q->cookie( -name => 'l', -value => [ 'a', 'b c' ] );
show 'cookie in', scalar $q->cookie('first'), $q->cookie('second');
show 'cookie names', sort $q->cookie();
show 'cookie none', $q->cookie('nothere');
my $with = $q->header( -cookie => $cookie );
$with =~ s/^Date: .*\r\n//m;
show 'header cookie', $with;

show 'url', $q->url;
show 'url relative', $q->url( -relative => 1 );
show 'url absolute', $q->url( -absolute => 1 );
show 'url full path', $q->url( -path_info => 1 );
show 'url query', $q->url( -query => 1 );
show 'url base', $q->url( -base => 1 );
show 'self_url', $q->self_url;
show 'query_string', $q->query_string;
show 'script_name', $q->script_name;
show 'path_info', $q->path_info;
show 'method', $q->request_method;
show 'remote', $q->remote_user, $q->remote_addr, $q->remote_host;
show 'server', $q->server_name, $q->server_port, $q->server_protocol, $q->protocol;
show 'referer', $q->referer;
show 'agent', $q->user_agent;
show 'http', $q->http('User-Agent'), $q->http('HTTP_ACCEPT');
show 'https', $q->https ? 1 : 0;
show 'auth', $q->auth_type;
show 'user_name', $q->user_name;
show 'accept', sort $q->Accept;
show 'raw cookie', $q->raw_cookie;
show 'virtual', $q->virtual_host, $q->virtual_port;

show 'escape', CGI::escape("a b&c=d/\xe9+~_.-"), CGI::unescape('a%20b+c%E9%u20AC');
show 'escapeHTML', CGI::escapeHTML(q{<a href="x">'&'</a>}), $q->escapeHTML('a < b');
show 'unescapeHTML', CGI::unescapeHTML('&lt;b&gt; &amp; &quot;&#65;&#x42;&nosuch; AT&T');
show 'unescapeHTML method', $q->unescapeHTML('&lt;i&gt;');

$q->param( 'new', 'value' );
$q->param( -name => 'list', -value => [ 1, 2, 3 ] );
show 'set', scalar $q->param('new'), $q->multi_param('list');
$q->param( 'colour', 'a', 'b', 'c' );
show 'set many', $q->multi_param('colour');
$q->append( -name => 'colour', -values => ['d'] );
show 'append', $q->multi_param('colour');
$q->delete('colour');
show 'deleted', $q->param;
my $copy = CGI->new($q);
show 'copy', $copy->param;
my $from = CGI->new( { 'a' => 1, 'b' => [ 2, 3 ] } );
show 'from hash', map { "$_=" . join( ',', $from->multi_param($_) ) } sort $from->param;
my $text = CGI->new('x=1&y=2;z=3');
show 'from text', map { "$_=" . $text->param($_) } $text->param;
show 'text query', $text->query_string;
$text->delete_all;
show 'all gone', scalar( my @none = $text->param );
my $kw = CGI->new('one+two+three');
show 'keywords', $kw->keywords;
show 'keyword param', $kw->multi_param('keywords');

open my $save, '>', "/tmp/cgi-save.$$" or die $!;
$q->save($save);
close $save;
open $save, '<', "/tmp/cgi-save.$$" or die $!;
my $restored = CGI->new($save);
close $save;
unlink "/tmp/cgi-save.$$";
show 'restored', map { "$_=" . join( ',', $restored->multi_param($_) ) } $restored->param;
show 'dump', $q->Dump;
show 'version', $CGI::VERSION > 3 ? 'new enough' : 'old';
