#!/usr/bin/perl
# Talks to the LiveAPI socket itself, without the class.
use strict;
use Socket;
use JSON::PP;
socket( my $sock, AF_UNIX, SOCK_STREAM, 0 ) or die "socket: $!";
connect( $sock, sockaddr_un( $ENV{'CPANEL_CONNECT_SOCKET'} ) ) or die "connect: $!";
my $old = select $sock; $| = 1; select $old;
sub call {
    my ($payload) = @_;
    print {$sock} length($payload), "\n", $payload;
    my $text = '';
    while ( my $line = <$sock> ) { $text .= $line; last if $text =~ m{</cpanelresult>}; }
    my ($json) = $text =~ m{<cpanelresult>(.*)</cpanelresult>}s;
    return $json =~ /^\s*\{/ ? decode_json($json) : $json;
}
call('<cpaneljson enable="1">');
my $answer = call('<cpanelaction>{"reqtype":"exec","apiversion":"2","module":"SourceIPCheck","func":"resetsecquestions","args":{"account":"user"}}</cpanelaction>');
my $result = $answer->{'cpanelresult'} || $answer;
print "$result->{'module'}::$result->{'func'} $result->{'event'}{'result'}\n";
print {$sock} length('<cpanelxml shutdown="1" />'), "\n", '<cpanelxml shutdown="1" />';
close $sock;
print "closed\n";
