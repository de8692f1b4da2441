#!/usr/bin/perl
# Starts a command with its input, output and complaints apart.
use strict;
use IPC::Open3;
use IPC::Open2;
use Symbol 'gensym';
my $err = gensym;
my $pid = open3( my $in, my $out, $err, 'cat' );
print {$in} "line one\nline two\n";
close $in;
my @lines = <$out>;
my @errors = <$err>;
waitpid $pid, 0;
print scalar @lines, " lines, ", scalar @errors, " errors, status ", $? >> 8, ": $lines[1]";
$pid = open2( my $from, my $to, 'cat' );
print {$to} "again\n";
close $to;
print scalar <$from>;
waitpid $pid, 0;
print 'status ', $? >> 8, "\n";
$pid = open3( my $i, my $o, undef, 'echo', 'a b', 'c' );
close $i;
print <$o>;
waitpid $pid, 0;
