#!/usr/bin/perl
# Lines, octets, waiting, half a close, and what $! says, over stream sockets.
use strict;
use warnings;
use IO::Socket::INET;
use IO::Select;
use Socket;
my $port = $ENV{'TEST_PORT'};
$| = 1;
my $s = IO::Socket::INET->new( PeerAddr => 'localhost', PeerPort => $port, Proto => 'tcp', Timeout => 5 ) or die "no connection: $@";
print 'connected ', $s->connected ? 1 : 0, ' ', $s->peerport == $port ? 'port' : 'other', ' ', $s->peerhost, ' ', -S $s ? 'socket' : 'file', "\n";
print $s "echo hello\n";
print "<$_>\n" for map { s/\r\n//r } scalar <$s>;
print {$s} "parts\n";
my @lines = <$s>;
print scalar @lines, " @lines ", eof($s) ? 'end' : 'more', ' ', close($s) ? 'closed' : 'not closed', "\n";

$s = IO::Socket::INET->new("127.0.0.1:$port") or die "no connection: $@";
binmode $s;
$s->autoflush(0);
print {$s} "bytes 100000\n";
$s->flush;
my $got = '';
while ( length $got < 100_000 ) { read( $s, $got, 100_000 - length $got, length $got ) or last }
print length $got, ' ', unpack( '%32C*', $got ), ' ', unpack( 'H*', substr $got, 254, 4 ), "\n";
print $s "sleep 500\n";
$s->flush;
my $select = IO::Select->new($s);
my @now = $select->can_read(0.1);
my @then = $select->can_read(5);
print scalar @now, ' then ', scalar @then, ' ', scalar <$s>;
$s->blocking(0);
my $read = sysread $s, my $buffer, 10;
print defined $read ? "read $read" : $!{'EAGAIN'} || $!{'EWOULDBLOCK'} ? 'would block' : "other: $!", "\n";
$s->blocking(1);
print $s "count\n", 'abc' x 1000;
$s->flush;
print shutdown( $s, 1 ) ? 'half closed, ' : "not: $!, ", 'counted ', scalar <$s>;
print defined( $s->getline ) ? 'more' : 'end', "\n";
close $s;

my ( $x, $y ) = map { IO::Socket::INET->new("localhost:$port") } 1, 2;
print $x "sleep 400\n";
print $y "echo quick\n";
my $both = IO::Select->new( $x, $y );
while ( $both->count ) {
    for my $ready ( $both->can_read(5) ) {
        my $line = <$ready>;
        $line =~ s/\s+$//;
        print $ready == $x ? 'first' : 'second', ": $line\n";
        $both->remove($ready);
    }
}

my $refused = IO::Socket::INET->new( PeerAddr => '127.0.0.1', PeerPort => 1, Timeout => 3 );
print $refused ? 'connected' : "$!", ' ', $!{'ECONNREFUSED'} ? 'ECONNREFUSED' : 'other', " $@\n";

socket( my $t, PF_INET, SOCK_STREAM, getprotobyname 'tcp' ) or die "no socket: $!";
print $t->can('connected') || defined getpeername $t ? 'connected' : 'not yet', "\n" if !ref $t || ref $t eq 'GLOB';
connect( $t, sockaddr_in( $port, inet_aton('localhost') ) ) or die "no connection: $!";
my ( $peer_port, $peer ) = sockaddr_in( getpeername $t );
print $peer_port == $port ? 'peer ' : 'other ', inet_ntoa($peer), "\n";
send $t, "echo sent\n", 0;
recv $t, my $told, 100, 0;
print unpack( 'H*', $told ), "\n";
eval {
    local $SIG{'ALRM'} = sub { die "alarm\n" };
    alarm 1;
    select( ( select($t), $| = 1 )[0] );
    print $t "sleep 4000\n";
    my $line = <$t>;
    alarm 0;
};
print "read ended by: $@";
close $t;

socket( SOCK, PF_INET, SOCK_STREAM, getprotobyname('tcp') ) or die;
connect( SOCK, pack_sockaddr_in( $port, INADDR_LOOPBACK ) ) or die;
syswrite SOCK, "close\n";
my $end = <SOCK>;
print defined $end ? 'line' : 'end', "\n";
$SIG{'PIPE'} = 'IGNORE';
for ( 1 .. 3 ) { syswrite SOCK, "echo x\n"; select undef, undef, undef, 0.1 }
print "written to nobody: $!\n";
close SOCK or print "not closed\n";
