#!/usr/bin/perl
# fork and what old scripts do with it: exec, pipes, daemons, signals between the two.
use strict;
use warnings;
use POSIX qw(:sys_wait_h setsid _exit);
$| = 1;
my $parent = $$;
my $pid = fork;
die "no fork: $!" if !defined $pid;
if ( !$pid ) { print 'child: ', $$ != $parent ? 'a number of its own' : 'the same number', ', parent ', getppid == $parent ? 'right' : 'wrong', "\n"; exit 3 }
print waitpid( $pid, 0 ) == $pid ? 'waited' : 'not waited', ' ', WIFEXITED($?) ? WEXITSTATUS($?) : $?, ' ', wait, "\n";

# Variables are copies, places in files are not.
open my $file, '+>', "$ENV{'HOME'}/shared" or die $!;
my $value = 'before';
if ( !( $pid = fork ) ) { $value = 'after'; print $file "child\n"; exit 0 }
waitpid $pid, 0;
print $file "parent\n";
seek $file, 0, 0;
print "$value ", join( ',', map { chomp; $_ } <$file> ), "\n";
if ( !( $pid = fork ) ) { print $file 'lost in the buffer'; _exit(0) }
waitpid $pid, 0;
print -s $file, "\n";
close $file;

# fork, exec, waitpid; a program that is not there.
if ( !( $pid = fork ) ) { exec '/bin/echo', 'from', 'exec' or die 'no exec' }
waitpid $pid, 0;
print "exec $?\n";
system { '/bin/echo' } 'a name', 'a block', '$HOME';
print system( { '/bin/echo' } 'other', 'one  word' ), "\n";
if ( !( $pid = fork ) ) { no warnings; close STDERR; exec { '/no/such/program' } 'x'; _exit(9) }
waitpid $pid, 0;
print $? >> 8, "\n";

# Pipes to a copy of the script, both ways, and to a program.
defined( $pid = open my $from, '-|' ) or die "no fork: $!";
if ( !$pid ) { print "line $_\n" for 1 .. 3; exit 2 }
print "got $_" while <$from>;
print close($from) ? 'closed' : 'closed with a status', ' ', $? >> 8, "\n";
my $safe = open( SAFE, '-|' ) // die "no fork: $!";
if ( !$safe ) { exec '/bin/echo', '`no shell`', '; here' or die }
print <SAFE>;
close SAFE;
$pid = open my $to, '|-';
die if !defined $pid;
if ( !$pid ) { while (<STDIN>) { print "child read $_" } exit 0 }
print $to "a\nb\n";
print close($to) ? 'done' : 'failed', " $?\n";

pipe my $read, my $write or die $!;
if ( !( $pid = fork ) ) { close $read; print $write 'x' x 200_000, "\n"; exit 0 }
close $write;
my $all = do { local $/; <$read> };
waitpid $pid, 0;
print length $all, " $?\n";
pipe READ, WRITE or die $!;
if ( !( $pid = fork ) ) { close READ; open STDOUT, '>&', \*WRITE or die; exec '/bin/echo', 'through a pipe' or die }
close WRITE;
print 'read: ', <READ>;
waitpid $pid, 0;

# Talk in turns.
pipe my $question, my $ask or die;
pipe my $hear, my $tell or die;
if ( !( $pid = fork ) ) {
    close $ask;
    close $hear;
    select( ( select($tell), $| = 1 )[0] );
    while (<$question>) { chomp; print $tell $_ * 2, "\n" }
    exit 0;
}
close $question;
close $tell;
select( ( select($ask), $| = 1 )[0] );
my @answers = map { print $ask "$_\n"; my $a = <$hear>; chomp $a; $a } 1 .. 4;
close $ask;
waitpid $pid, 0;
print "@answers\n";

# A daemon: two forks, the middle one gone; the last tells through a file.
my $note = "$ENV{'HOME'}/daemon";
if ( !( $pid = fork ) ) {
    setsid() != -1 or die 'no session';
    if ( fork ) { _exit(0) }
    open my $out, '>', "$note.new" or die;
    print $out "daemon\n";
    close $out;
    rename "$note.new", $note;
    _exit(0);
}
waitpid $pid, 0;
for ( 1 .. 100 ) { last if -e $note; select undef, undef, undef, 0.05 }
print -e $note ? "daemon ran, $?\n" : "no daemon\n";

# Many, and in which order they end does not matter.
my %left = map { my $n = $_; my $p = fork; if ( !$p ) { _exit($n) } ( $p => $n ) } 1 .. 5;
my $sum = 0;
while ( ( my $p = waitpid -1, 0 ) > 0 ) { $sum += $left{$p} == $? >> 8 ? $? >> 8 : 100 }
print "$sum ", $!{'ECHILD'} ? 'no more children' : "$!", "\n";
my $spins = 0;
if ( !( $pid = fork ) ) { select undef, undef, undef, 0.2; _exit(0) }
while ( waitpid( $pid, WNOHANG ) == 0 ) { $spins = 1; select undef, undef, undef, 0.02 }
print "polled $spins\n";

# Signals.
pipe my $ready, my $is or die;
if ( !( $pid = fork ) ) { $SIG{'USR1'} = sub { print "child: USR1\n"; _exit(7) }; syswrite $is, 'r'; sleep 10; _exit(1) }
sysread $ready, my $mark, 1;
my $sent = kill 'USR1', $pid;
waitpid $pid, 0;
print "$sent sent, ", $? >> 8, "\n";
if ( !( $pid = fork ) ) { sleep 10; _exit(1) }
kill TERM => $pid;
waitpid $pid, 0;
print WIFSIGNALED($?) ? 'ended by ' . WTERMSIG($?) : "status $?", "\n";
my $reaped = 0;
{
    local $SIG{'CHLD'} = sub { while ( ( my $p = waitpid -1, WNOHANG ) > 0 ) { $reaped++ } };
    if ( !fork ) { _exit(0) }
    for ( 1 .. 100 ) { last if $reaped; select undef, undef, undef, 0.02 }
}
print "reaped $reaped\n";
print kill( 0, $$ ), ' ', kill( 0, 999_999_999 ), "\n";
END { print $$ == $parent ? "end of the parent\n" : "end of a child\n" if $$ == $parent || $? != 2 && $? != 3 && $? != 0 }
