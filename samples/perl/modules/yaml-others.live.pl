# YAML and YAML::Syck.
use strict;
use YAML ();
use YAML::Syck ();
use Data::Dumper;
$Data::Dumper::Sortkeys = $Data::Dumper::Indent = $Data::Dumper::Terse = $YAML::Syck::SortKeys = 1;
my $data = { 'name' => 'site', 'none' => undef, 'list' => [ 'a', 'b c', { 'k' => 'v', 'l' => [ 'x', 'y' ] }, [ 1, 2 ] ], 'map' => { 'deep' => { 'er' => 1 } }, 'number' => 42, 'path' => '/usr/bin', 'colon' => 'a: b', 'empty' => '', 'lines' => "one\ntwo\n", 'mail' => 'a@b.example', 'dash' => '-', 'true' => 'true', 'e1' => [], 'e2' => {} };
print YAML::Dump($data);
print YAML::Syck::Dump($data);
print YAML::Dump( [ 'a', [ 'b', 'c' ], { 'd' => 1 } ] ), YAML::Syck::Dump( [ 'a', [ 'b', 'c' ], { 'd' => 1 } ] );
my $text = "---\nflow: [a, 'b c', {k: v, n: 2}]\nmap: {x: 1, y: [2, 3]}\nbase: &b\n  one: 1\ncopy: *b\nlong: this goes\n\"quoted key\": 5\nblock: |\n  a\n  b\n";
print Dumper( YAML::Load($text) ), Dumper( YAML::Syck::Load($text) );
print Dumper( YAML::Load( YAML::Dump($data) ) ) eq Dumper($data) ? "round\n" : "changed\n", Dumper( YAML::Syck::Load( YAML::Syck::Dump($data) ) ) eq Dumper($data) ? "round\n" : "changed\n";
