#!/usr/bin/perl
use strict;
open( FILE, '>', 'bareword.txt' ) or die;
print FILE "bareword, left open\n";
open( our $global, '>', 'global.txt' ) or die;
print $global "global, left open\n";
open( my $append, '>>', 'global.txt' ) or die;
print $append "appended\n";
close $append;
opendir( my $dir, '.' ) or die;
print join( ' ', grep { /\.txt$/ } sort readdir $dir ), "\n";
closedir $dir;
mkdir 'sub', 0755 or die;
rename 'bareword.txt', 'sub/moved.txt' or die;
print -e 'bareword.txt' ? 'still' : 'moved', ' ', -d 'sub' ? 'folder' : 'file', "\n";
die { 'an' => 'object' } if @ARGV > 9;
exit 1;
