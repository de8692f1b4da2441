#!/usr/bin/perl
# Text work: parsing logs, hashes of hashes, sorting, pack, here and there.
use strict;
my %by;
while ( my $line = <DATA> ) {
    chomp $line;
    next unless $line =~ m{^(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) (\S+) [^"]*" (\d+) (\d+|-)};
    my ( $ip, $date, $method, $path, $status, $size ) = ( $1, $2, $3, $4, $5, $6 );
    $by{$ip}{'hits'}++;
    $by{$ip}{'bytes'} += $size eq '-' ? 0 : $size;
    push @{ $by{$ip}{'paths'} }, $path;
    $by{$ip}{'status'}{$status}++;
}
for my $ip ( sort { $by{$b}{'hits'} <=> $by{$a}{'hits'} || $a cmp $b } keys %by ) {
    printf "%-12s %3d %6d %s %s\n", $ip, @{ $by{$ip} }{qw(hits bytes)}, join( ',', map { "$_:$by{$ip}{'status'}{$_}" } sort keys %{ $by{$ip}{'status'} } ), join ' ', @{ $by{$ip}{'paths'} };
}
my @ips = map { $_->[0] } sort { $a->[1] cmp $b->[1] } map { [ $_, pack 'C4', split /\./ ] } keys %by;
print "@ips\n", join( ' ', map { unpack 'N', pack 'C4', split /\./ } @ips ), "\n";
print join( ' ', unpack 'A3 x n a*', pack 'A3 x n a*', 'ab', 513, 'rest' ), ' ', unpack( '%32C*', 'checksum' ), "\n";
my $csv = 'a,"b,c",,d';
print join( '|', map { s/^"|"$//gr } $csv =~ /("[^"]*"|[^,]*)(?:,|$)/g ), "\n";
print ucfirst( join ' ', map { lc } reverse split /\s+/, 'Word Another THIRD' ), ' ', 'x' x 3, '-' x 2, "\n";
__DATA__
192.0.2.10 - - [01/Jan/2024:00:00:01 +0000] "GET /index.html HTTP/1.1" 200 512
192.0.2.9 - - [01/Jan/2024:00:00:02 +0000] "POST /form HTTP/1.1" 302 -
192.0.2.10 - - [01/Jan/2024:00:00:03 +0000] "GET /none HTTP/1.1" 404 20
garbage
198.51.100.1 - user [01/Jan/2024:00:00:04 +0000] "GET / HTTP/1.0" 200 100
