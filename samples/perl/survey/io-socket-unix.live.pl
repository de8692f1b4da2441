#!/usr/bin/perl
# The same through IO::Socket::UNIX, with methods.
use strict;
use IO::Socket::UNIX;
my $sock = IO::Socket::UNIX->new( 'Type' => SOCK_STREAM, 'Peer' => $ENV{'CPANEL_CONNECT_SOCKET'} ) or die "no socket: $!";
$sock->autoflush(1);
for my $payload ( '<cpaneljson enable="1">', '<cpanel print="$user">' ) {
    $sock->print( length($payload) . "\n$payload" );
    my $text = '';
    while ( defined( my $line = $sock->getline ) ) { $text .= $line; last if $text =~ m{</cpanelresult>}; }
    print $text =~ /"result":"user"/ ? "user\n" : length $text ? "answered\n" : "nothing\n";
}
close $sock;
