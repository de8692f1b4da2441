#!/usr/bin/perl -T
print "taint ${^TAINT}\n";
