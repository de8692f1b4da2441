#!/usr/bin/perl
# Mistakes shown in the browser, and caught before they get there.
use strict;
use CGI qw(:standard);
use CGI::Carp qw(fatalsToBrowser);
my $result = eval { die { 'code' => 7 } };
print header('text/plain');
print "caught code $@->{'code'}\n";
eval { die "plain\n" };
print "caught $@";
eval { my $x = 1 / 0; };
print 'caught ', $@ =~ /Illegal division by zero/ ? 'division' : $@, "\n";
local $@;
print "in list context: ", join( ',', map { eval { $_ % 2 or die "even\n"; $_ } || 'none' } 1 .. 4 ), "\n";
