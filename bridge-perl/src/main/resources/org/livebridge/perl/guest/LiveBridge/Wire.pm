package LiveBridge::Wire;

# The LiveAPI protocol over a Unix socket, for a perl that runs outside of LiveBridge.
use strict;

my $LONGEST = 20 * 1024 * 1024 + 1337;

sub connect_to {
    my ($path) = @_;
    die "There is no LiveAPI connection: CPANEL_CONNECT_SOCKET is not set. Run the script by livebridge.\n" if !$path;
    require Socket;
    socket( my $socket, Socket::AF_UNIX(), Socket::SOCK_STREAM(), 0 ) or die "There is no LiveAPI connection: $!\n";
    connect( $socket, Socket::sockaddr_un($path) ) or die "There is no LiveAPI connection: $path: $!\n";
    my $before = select $socket;
    $| = 1;
    select $before;
    binmode $socket;
    return $socket;
}

# One payload out, the decoded answer in.
sub exchange {
    my ( $socket, $payload ) = @_;
    print {$socket} length($payload), "\n", $payload or die "The LiveAPI connection broke while a call was sent.\n";
    my $text = '';
    local $/ = "\n";
    while ( index( $text, '</cpanelresult>' ) < 0 ) {
        my $line = readline $socket;
        die "The LiveAPI connection broke before the answer was complete.\n" if !defined $line;
        $text .= $line;
        die "The answer is longer than $LONGEST bytes.\n" if length $text > $LONGEST;
    }
    my $begin = index( $text, '{', index( $text, '<cpanelresult>' ) );
    my $json = substr( $text, $begin, rindex( $text, '</cpanelresult>' ) - $begin );
    return _decode( \$json );
}

my %PLAIN = ( 'b' => "\b", 'f' => "\f", 'n' => "\n", 'r' => "\r", 't' => "\t" );

sub _decode {
    my ($json) = @_;
    if ( $$json =~ /\G\s*\{\s*/gc ) {
        my %hash;
        while ( $$json =~ /\G\s*"/gc ) {
            my $key = _string($json);
            $$json =~ /\G\s*:/gc or return;
            $hash{$key} = _decode($json);
            $$json =~ /\G\s*,/gc or last;
        }
        $$json =~ /\G\s*\}/gc;
        return \%hash;
    }
    if ( $$json =~ /\G\s*\[\s*/gc ) {
        my @list;
        while ( $$json !~ /\G\s*\]/gc ) {
            push @list, _decode($json);
            next if $$json =~ /\G\s*,/gc;
            $$json =~ /\G\s*\]/gc;
            last;
        }
        return \@list;
    }
    return _string($json) if $$json =~ /\G\s*"/gc;
    return $1 + 0 if $$json =~ /\G\s*(-?[0-9][0-9.eE+-]*)/gc;
    return 1 if $$json =~ /\G\s*true/gc;
    return 0 if $$json =~ /\G\s*false/gc;
    $$json =~ /\G\s*null/gc;
    return undef;
}

sub _string {
    my ($json) = @_;
    my $text = '';
    while (1) {
        if ( $$json =~ /\G([^"\\]+)/gc ) { $text .= $1; }
        elsif ( $$json =~ /\G\\u([0-9a-fA-F]{4})/gc ) {
            my $code = hex $1;
            if ( $code >= 0xd800 && $code < 0xdc00 && $$json =~ /\G\\u([dD][c-fC-F][0-9a-fA-F]{2})/gc ) {
                $code = 0x10000 + ( ( $code - 0xd800 ) << 10 ) + ( hex($1) - 0xdc00 );
            }
            my $char = chr $code;
            utf8::encode($char);
            $text .= $char;
        }
        elsif ( $$json =~ /\G\\(.)/gcs ) { $text .= exists $PLAIN{$1} ? $PLAIN{$1} : $1; }
        else                             { $$json =~ /\G"/gc; return $text; }
    }
}

1;
