#!/usr/bin/perl
# A session by a cookie.
use strict;
use warnings;
use CGI;
use CGI::Cookie;
use Digest::MD5 qw(md5_hex);
my $q = CGI->new;
my %cookies = CGI::Cookie->fetch;
my $session = $cookies{'session'} ? $cookies{'session'}->value : md5_hex('new');
my $visits = ( $q->cookie('visits') || 0 ) + 1;
my @out = ( CGI::Cookie->new( -name => 'session', -value => $session, -path => '/', -httponly => 1 ), $q->cookie( -name => 'visits', -value => $visits ) );
my $header = $q->header( -cookie => \@out, -expires => 'Thu, 01 Jan 2030 00:00:00 GMT' );
$header =~ s/^Date:.*\r\n//m;
print $header, "session $session, visit $visits\n";
