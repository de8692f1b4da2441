use strict;
use lib '/usr/local/cpanel';
use Cpanel::LiveAPI ();

# Deep hashes are changed in place, list indexes are written as strings.
my $cpanel = Cpanel::LiveAPI->new();
$cpanel->api2( 'NVData', 'set', { 'names' => 'shape', 'shape' => 'round' } );
my $got = $cpanel->api2( 'NVData', 'get', { 'names' => 'shape' } );
$got->{'cpanelresult'}->{'data'}->['0']->{'value'} .= '!';
print $got->{'cpanelresult'}->{'data'}->['0']->{'value'}, "\n";
print 'if: ', $cpanel->cpanelif('$user == user'), ' feature: ', $cpanel->cpanelfeature('ssh'), "\n";
$cpanel->end();
