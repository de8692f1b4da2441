#!/usr/bin/perl -l
print "with";
print "l";
