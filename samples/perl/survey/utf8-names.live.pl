#!/usr/bin/perl
# Names beyond ASCII, as octets and as characters.
use strict;
use warnings;
use utf8;
use Encode qw(encode decode);
use Cpanel::LiveAPI ();
my $cpanel = Cpanel::LiveAPI->new();
my $name = 'Žofie Ünal 漢字';
$cpanel->uapi( 'NVData', 'set', { 'names' => 'person', 'person' => encode( 'UTF-8', $name ) } );
my $back = $cpanel->uapi( 'NVData', 'get', { 'names' => 'person' } )->{'cpanelresult'}{'result'}{'data'}[0]{'value'};
print length $back, ' octets, ', length decode( 'UTF-8', $back ), " characters\n";
print decode( 'UTF-8', $back ) eq $name ? "same\n" : "other\n";
binmode STDOUT, ':encoding(UTF-8)';
print "$name ", uc 'straße', ' ', join( ',', map { sprintf '%04x', ord } split //, substr $name, -2 ), "\n";
print join( '|', sort { $a cmp $b } qw(Zebra äpfel Öl apfel) ), "\n";
print "match\n" if $name =~ /^\w+ \w+ \p{Han}+$/;
$cpanel->end();
