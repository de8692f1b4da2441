#!/usr/bin/perl
use strict;
use warnings;
use Cpanel::LiveAPI ();

my $cpanel = Cpanel::LiveAPI->new();
print $cpanel->header('Mailboxes by Perl');
my $list = $cpanel->api2( 'Email', 'listpops', { 'regex' => '@' } );
print "<ol>\n", ( map { "<li>$_->{'email'}</li>\n" } @{ $list->{'cpanelresult'}{'data'} } ), "</ol>\n";
print $cpanel->footer();
$cpanel->end();
