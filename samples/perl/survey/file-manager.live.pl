#!/usr/bin/perl
# Lists, copies and finds files below the home.
use strict;
use File::Find;
use File::Copy qw(copy move);
use File::Path qw(make_path remove_tree);
use File::Temp qw(tempfile tempdir);
use File::Spec;
use Cwd qw(getcwd abs_path);
my $root = "$ENV{'HOME'}/fm";
make_path( "$root/a/b", "$root/c" );
for my $f ( 'a/one.txt', 'a/b/two.txt', 'c/three.log' ) { open my $o, '>', "$root/$f" or die "$f: $!"; print {$o} "$f\n" x 3; close $o; }
copy( "$root/a/one.txt", "$root/c/copy.txt" ) or die $!;
move( "$root/c/three.log", "$root/c/moved.log" ) or die $!;
my @found;
find( { 'wanted' => sub { push @found, File::Spec->abs2rel( $File::Find::name, $root ) if -f }, 'no_chdir' => 1 }, $root );
print join( ' ', sort @found ), "\n";
opendir my $d, "$root/a" or die; print join( ' ', sort grep { !/^\./ } readdir $d ), "\n"; closedir $d;
print join( ' ', map { s{.*/}{}r } sort glob "$root/*/*.txt" ), "\n";
print -s "$root/c/copy.txt", ' ', -d "$root/a" ? 'dir' : '', ' ', ( stat "$root/a/one.txt" )[7], ' ', -e "$root/none" ? 1 : 0, "\n";
my ( $fh, $name ) = tempfile( 'tXXXX', 'DIR' => $root, 'SUFFIX' => '.tmp', 'UNLINK' => 1 );
print {$fh} 'x';
close $fh;
print $name =~ m{/t\w{4}\.tmp$} ? "temp\n" : "$name\n";
my $dir = tempdir( 'CLEANUP' => 1 );
print -d $dir ? "tempdir\n" : "none\n";
chdir $root;
print getcwd() eq abs_path($root) ? "here\n" : getcwd(), '';
rename 'c/moved.log', 'c/again.log' or print "no rename\n";
my @gone = unlink glob "$root/c/*";
chdir '/';
remove_tree($root);
print -e $root ? "left\n" : "gone\n";
