#!/usr/bin/perl -s
print "switch: $foo @ARGV\n";
