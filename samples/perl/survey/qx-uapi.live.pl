#!/usr/bin/perl
# Calls the old tool by backticks, where there is one.
use strict;
use warnings;
use JSON::PP;
my $tool = 'uapi';
my $have = grep { -x "$_/$tool" } split /:/, $ENV{'PATH'} || '';
my $text = $^O eq 'wasi' || $have ? `$tool --output=json DomainInfo list_domains 2>/dev/null` : '{"result":{"data":{"main_domain":"example.com"},"status":1}}';
my $data = decode_json($text);
print "main domain: $data->{'result'}{'data'}{'main_domain'}, status $data->{'result'}{'status'}\n";
