# YAML::Tiny and YAML: what they write and what they read.
use strict;
use YAML::Tiny ();
use Data::Dumper;
$Data::Dumper::Sortkeys = $Data::Dumper::Indent = $Data::Dumper::Terse = 1;
my $data = {
    'name' => 'site', 'empty' => '', 'none' => undef, 'list' => [ 'a', 'b c', [ 1, [2] ], { 'k' => 'v', 'l' => [ 'x', 'y' ] }, [], {} ], 'map' => { 'deep' => { 'er' => 1 } },
    'quotes' => q{it's "so"}, 'colon' => 'a: b', 'hash' => 'a #b', 'dash' => '- x', 'star' => '*x', 'lead' => ' x', 'tail' => 'x ', 'yes' => 'yes', 'number' => 42, 'float' => '1.50', 'lines' => "one\ntwo\n", 'path' => '/usr/bin', 'mail' => 'a@b.example', 'tilde' => '~',
};
print YAML::Tiny::Dump($data);
print YAML::Tiny::Dump( [ 1, { 'a' => [ 'b' ] }, 'x' ], { 'second' => 'document' } );
my $text = <<'YAML';
---
# a comment
title: A page
quoted: "tab\tand \"quotes\""
single: 'it''s'
number: 10
nothing: ~
list:
  - one
  - two: 2
    three: 3
  -
    - nested
    - list
same:
- left
- aligned
literal: |
  line one
    indented
  line three
folded: >
  goes
  on
stripped: |-
  no newline
map:
  key: value # not part of it
  url: http://www.example.com/x
empty_map: {}
empty_list: []
YAML
print Dumper( YAML::Tiny::Load($text) );
print scalar( my @documents = YAML::Tiny::Load("---\na: 1\n---\nb: 2\n") ), "\n";
print Dumper( YAML::Tiny::Load( YAML::Tiny::Dump($data) ) ) eq Dumper($data) ? "round\n" : "changed\n";
my $file = "/tmp/yaml.$$";
YAML::Tiny->new( { 'x' => [ 1, 2 ] } )->write($file);
print YAML::Tiny->read($file)->[0]{'x'}[1], "\n";
unlink $file;
print eval { YAML::Tiny->read('/tmp/none.such'); 1 } ? 'read' : 'missing', "\n";
