#!/usr/bin/perl -w
use strict;
print "0=$0 FILE=", __FILE__, " LINE=", __LINE__, " ARGV=@ARGV\n";
print "no caller\n" unless caller;
my $nothing;
print "warnings: ", ( $^W ? 1 : 0 ), "\n", "a" . $nothing . "\n";
print join( ',', map { "$_=$ENV{$_}" } sort grep { /^(FOO|REQUEST_METHOD)$/ } keys %ENV ), "\n";
BEGIN     { print "begin\n" }
UNITCHECK { print "unitcheck\n" }
CHECK     { print "check\n" }
INIT      { print "init\n" }
END       { print "end with $?\n" }
print "data: $_" while <DATA>;
my @in = <STDIN>;
print "stdin: ", scalar(@in), " @in";
warn "a warning";
exit 3;
__DATA__
one
two
