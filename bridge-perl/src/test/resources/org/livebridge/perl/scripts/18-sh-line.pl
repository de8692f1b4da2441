#!/bin/sh
print "perl all the same ", __LINE__, "\n";
