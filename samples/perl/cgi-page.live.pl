#!/usr/bin/perl
# A CGI page without CGI.pm, as many were written.
use strict;
use warnings;
use Cpanel::LiveAPI ();

my %form;
for my $pair ( split /[&;]/, $ENV{'QUERY_STRING'} || '' ) {
    my ( $name, $value ) = map { tr/+/ /; s/%([0-9a-fA-F]{2})/chr hex $1/ge; $_ } split /=/, $pair, 2;
    $form{$name} = $value;
}

my $cpanel = Cpanel::LiveAPI->new();
my $answer = $cpanel->api2( 'SourceIPCheck', 'addip', { 'ip' => $form{'ip'} } );
my $row    = $answer->{'cpanelresult'}{'data'}[0];
$cpanel->end();

print "Content-type: text/html\n\n";
print $row->{'status'} ? "<p>Trusted: $row->{'ip'}</p>\n" : "<p>Refused: $row->{'error'}</p>\n";
