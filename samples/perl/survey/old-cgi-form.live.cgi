#!/usr/bin/perl
# An old form handler: no strict, CGI's functions, a heredoc page.
use lib '/usr/local/cpanel';
use Cpanel::LiveAPI ();
use CGI qw(:standard);

$cpanel = Cpanel::LiveAPI->new();
$action = param('action') || 'show';
$domain = param('domain');
print header();
if ($action eq 'show') {
    $r = $cpanel->api2('DomainLookup', 'getbasedomains');
    @domains = map { $_->{'domain'} } @{$r->{'cpanelresult'}->{'data'}};
    print start_html('Domains'), h1('Domains'), start_form(-action => '/do'), popup_menu('domain', \@domains), submit('Go'), end_form, end_html;
}
elsif ($action eq 'set') {
    $cpanel->api2('NVData', 'set', { 'names' => 'chosen', 'chosen' => $domain });
    $r = $cpanel->api2('NVData', 'get', { 'names' => 'chosen' });
    $value = $r->{'cpanelresult'}->{'data'}->['0']->{'value'};
    print <<"END";
<html><body>
<p>Chosen: @{[ escapeHTML($value) ]}</p>
</body></html>
END
}
$cpanel->end();
