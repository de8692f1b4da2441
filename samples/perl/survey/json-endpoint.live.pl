#!/usr/bin/perl
# A JSON endpoint.
use strict;
use warnings;
use CGI;
use JSON;
use Cpanel::LiveAPI ();
my $q = CGI->new;
my ($name) = ( scalar $q->param('name') || '' ) =~ /^([a-z]{1,20})$/;
my $cpanel = Cpanel::LiveAPI->new();
my %out = ( 'ok' => JSON::false, 'errors' => [] );
if ( defined $name ) {
    my $set = $cpanel->uapi( 'NVData', 'set', { 'names' => $name, $name => scalar $q->param('value') } );
    $out{'ok'} = JSON::true if $set->{'cpanelresult'}{'result'}{'status'} == 1;
    my $get = $cpanel->uapi( 'NVData', 'get', { 'names' => $name } );
    $out{'data'} = $get->{'cpanelresult'}{'result'}{'data'};
}
else { push @{ $out{'errors'} }, 'no valid name' }
print $q->header( -type => 'application/json', -charset => 'utf-8' ), JSON->new->canonical->encode( \%out ), "\n";
$cpanel->end();
