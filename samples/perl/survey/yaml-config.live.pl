#!/usr/bin/perl
# Settings kept as YAML in the home, and as the old key=value lines.
use strict;
use YAML::Tiny;
use Cpanel::LiveAPI ();
my $file = "$ENV{'HOME'}/settings.yml";
my $yaml = YAML::Tiny->new( { 'site' => { 'name' => 'A: site', 'ports' => [ 80, 443 ] }, 'on' => 'true', 'note' => "two\nlines" } );
$yaml->write($file);
my $read = YAML::Tiny->read($file)->[0];
print "$read->{'site'}{'name'} @{ $read->{'site'}{'ports'} } $read->{'on'} ", length $read->{'note'}, "\n";
open my $in, '<', $file or die;
print <$in>;
close $in;
unlink $file;
open my $out, '>', "$ENV{'HOME'}/old.conf" or die;
print {$out} "# comment\nname = value \nempty=\nlist=a,b,c\n";
close $out;
my %old;
open $in, "$ENV{'HOME'}/old.conf" or die;
while (<$in>) { next if /^\s*(#|$)/; my ( $k, $v ) = /^\s*(\w+)\s*=\s*(.*?)\s*$/; $old{$k} = $v; }
close $in;
print join( ';', map { "$_=$old{$_}" } sort keys %old ), "\n";
unlink "$ENV{'HOME'}/old.conf";
