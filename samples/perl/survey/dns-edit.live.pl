#!/usr/bin/perl
# Adds, finds and removes a cron line, as plugins do.
use strict;
use warnings;
use Cpanel::LiveAPI ();
my $cpanel = Cpanel::LiveAPI->new();
my $add = $cpanel->api2( 'Cron', 'add_line', { 'command' => '/bin/true # ours', 'minute' => '*/5', 'hour' => '*', 'day' => '*', 'month' => '*', 'weekday' => '*' } );
print 'added: ', $add->{'cpanelresult'}{'data'}[0]{'status'}, "\n";
my $list = $cpanel->api2( 'Cron', 'fetchcron', {} );
my ($found) = grep { ( $_->{'command'} || '' ) =~ /# ours/ } @{ $list->{'cpanelresult'}{'data'} };
print "found: $found->{'minute'} $found->{'command'}\n";
my $gone = $cpanel->api2( 'Cron', 'remove_line', { 'line' => $found->{'commandnumber'} || $found->{'count'} } );
print 'removed: ', $gone->{'cpanelresult'}{'event'}{'result'}, "\n";
$list = $cpanel->api2( 'Cron', 'fetchcron', {} );
print 'left: ', scalar( grep { ( $_->{'command'} || '' ) =~ /# ours/ } @{ $list->{'cpanelresult'}{'data'} } ), "\n";
$cpanel->end();
