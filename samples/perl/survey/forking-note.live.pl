#!/usr/bin/perl
# A script that forks for a short task, and asks for its surroundings.
use strict;
my $pid = fork;
if ( !defined $pid ) { print "no fork: $!\n"; }
elsif ( $pid == 0 ) { exit 4 }
else { waitpid $pid, 0; print 'the task ended with ', $? >> 8, "\n"; }
my $user = $^O eq 'wasi' ? ( getpwuid $< )[0] : $ENV{'USER'};
print "user $user, ", $ENV{'USER'} eq $user ? 'same' : 'other', ', ', ( defined getpwnam('no-such-user') ? 'found' : 'not found' ), "\n";
my ($name) = ( gethostbyname 'localhost' )[0];
print "$name ", join( '.', unpack 'C4', ( gethostbyname '127.0.0.1' )[4] ), ' ', scalar getservbyname( 'https', 'tcp' ), ' ', scalar getprotobyname('tcp'), "\n";
print kill( 0, $$ ), ' ', waitpid( -1, 1 ), "\n";
my @t = times;
print scalar @t, ' ', $t[0] >= 0 ? 'time' : '', "\n";
umask 077;
printf "%03o\n", umask;
