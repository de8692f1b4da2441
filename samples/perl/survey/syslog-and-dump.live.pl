#!/usr/bin/perl
# Logs what it does and dumps what it got.
use strict;
use Data::Dumper;
use Sys::Syslog qw(:standard :macros);
use Cpanel::LiveAPI ();
openlog( 'plugin', 'pid', LOG_USER ) if $^O eq 'wasi';
my $cpanel = Cpanel::LiveAPI->new();
my $answer = $cpanel->api2( 'SourceIPCheck', 'resetsecquestions', { 'account' => 'user' } );
syslog( LOG_INFO, 'answered %d', $answer->{'cpanelresult'}{'event'}{'result'} ) if $^O eq 'wasi';
local ( $Data::Dumper::Sortkeys, $Data::Dumper::Indent, $Data::Dumper::Terse, $Data::Dumper::Quotekeys ) = ( 1, 1, 1, 1 );
print Dumper($answer);
print Data::Dumper->new( [ { 'a' => [ 1, undef, \'x' ], 'c' => sub { 1 } } ], ['name'] )->Sortkeys(1)->Indent(1)->Deparse(0)->Dump;
closelog() if $^O eq 'wasi';
$cpanel->end();
