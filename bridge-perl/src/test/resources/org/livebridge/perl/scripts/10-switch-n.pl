#!/usr/bin/perl -n
BEGIN { @ARGV = () }
print "got $_" if /2/;
