#!/usr/bin/perl
# Mailboxes as a CSV file to save.
use strict;
use warnings;
use Text::CSV;
use CGI;
use Cpanel::LiveAPI;
my $cpanel = Cpanel::LiveAPI->new();
for my $user ( 'ann', 'bob' ) { $cpanel->uapi( 'Email', 'add_pop', { 'email' => $user, 'domain' => 'example.com', 'password' => 'Long-pass.77', 'quota' => 10 } ); }
my $list = $cpanel->uapi( 'Email', 'list_pops' )->{'cpanelresult'}{'result'}{'data'};
my $csv = Text::CSV->new( { 'binary' => 1, 'eol' => "\r\n" } ) or die Text::CSV->error_diag;
print CGI->new->header( -type => 'text/csv', -charset => 'utf-8', -attachment => 'mail, "all".csv' );
$csv->print( \*STDOUT, [ 'address', 'login', 'note' ] );
for my $row ( sort { $a->{'email'} cmp $b->{'email'} } @$list ) { $csv->print( \*STDOUT, [ $row->{'email'}, $row->{'login'}, 'said "hi", left' ] ); }
$cpanel->end();
