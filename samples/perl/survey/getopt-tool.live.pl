#!/usr/bin/perl
# A command line tool: options, usage from its own text, exit by die in an eval.
use strict;
use warnings;
use Getopt::Long qw(GetOptionsFromArray);
use File::Basename;
use Text::Wrap qw(wrap);
use Text::ParseWords;
my @words = shellwords(q{--name "two words" --verbose --size=3 --tag a --tag b rest});
my ( %options, @tags );
GetOptionsFromArray( \@words, 'name=s' => \$options{'name'}, 'verbose!' => \$options{'verbose'}, 'size=i' => \$options{'size'}, 'tag=s' => \@tags ) or die "usage\n";
print join( '|', map { "$_=$options{$_}" } sort keys %options ), "|@tags|@words\n";
print basename('/a/b/c.tar.gz'), ' ', dirname('/a/b/c.tar.gz'), ' ', join( ',', fileparse( '/x/y.pl', qr/\.[^.]*/ ) ), "\n";
$Text::Wrap::columns = 30;
print wrap( '', '  ', 'A long line that is wrapped at thirty columns, with an indent.' ), "\n";
