#!/usr/bin/perl
# Time limits as scripts set them: around sleep, a loop, a read; and what rings at last.
use strict;
use warnings;
$| = 1;
sub limited {
    my ( $name, $code ) = @_;
    my $done = eval {
        local $SIG{'ALRM'} = sub { die "time is up\n" };
        alarm 1;
        $code->();
        alarm 0;
        1;
    };
    print "$name: ", $done ? "done\n" : $@;
    return;
}
limited( 'sleep',     sub { sleep 8 } );
limited( 'loop',      sub { 1 while 1 } );
limited( 'statements', sub { my $n = 0; while (1) { $n++; $n = 0 if $n > 100 } } );
limited( 'a quick thing', sub { my $n = 0; $n += $_ for 1 .. 10 } );
limited( 'select',    sub { select undef, undef, undef, 8 } );
pipe my $read, my $write or die;
limited( 'pipe',      sub { my $line = <$read> } );
limited( 'sysread',   sub { my $n = sysread $read, my $buffer, 1; print defined $n ? 'read' : 'interrupted', "\n" } );
limited( 'child',     sub { my $pid = fork; if ( !$pid ) { sleep 3; require POSIX; POSIX::_exit(0) } waitpid $pid, 0 } );
limited( 'nested eval', sub { eval { sleep 8; 1 } or die "outer $@" } );
my $count = 0;
$SIG{'ALRM'} = sub { $count++; alarm 1 if $count < 2 };
alarm 1;
while ( $count < 2 ) { }
print "rang $count times\n";
alarm 100;
print 'left: ', alarm 0, ' ', alarm 0, "\n";
$SIG{'ALRM'} = 'handler';
sub handler { my ($name) = @_; print "handler by name: $name\n"; return; }
alarm 1;
my $slept = sleep 5;
print $slept < 4 ? "slept less\n" : "slept $slept\n";
$SIG{'ALRM'} = 'IGNORE';
alarm 1;
select undef, undef, undef, 1.2;
print "ignored\n";
{
    local $! = 2;
    local $SIG{'USR1'} = sub { open my $none, '<', '/no/such/file'; };
    my $before = "$!";
    kill 'USR1', $$;
    print $before eq "$!" ? "the error stays\n" : "another error: $!\n";
}
$SIG{'ALRM'} = 'DEFAULT';
END { print "no END block after a signal\n" }
alarm 1;
sleep 5;
print "not reached\n";
