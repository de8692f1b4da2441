package LiveBridge::Boot;

# Loaded before every embedded script: lets the host bind its functions, goes to the script's
# folder, and loads the class that documented snippets use without asking for it.
use strict;

BEGIN {
    if ( CORE::open( my $signal, '<', '/dev/livebridge-host' ) ) { close $signal; }
}

use LiveBridge::Builtins;

# The host makes every text a flagged one; a real answer's texts are octets.
sub LiveBridge::exchange {
    my $answer = LiveBridge::_exchange( $_[0] );
    _octets($answer);
    return $answer;
}

sub _octets {
    if ( ref $_[0] eq 'HASH' ) { _octets($_) for values %{ $_[0] }; }
    elsif ( ref $_[0] eq 'ARRAY' ) { _octets($_) for @{ $_[0] }; }
    elsif ( utf8::is_utf8( $_[0] ) ) { utf8::encode( $_[0] ); }
    return;
}

use Cpanel::LiveAPI ();

# Its arguments are modules to load before the park. There the host keeps perl as it is; every run
# that begins from what was kept reads there what is its own (docs/engines.md, "Perl").
sub import {
    my ( $class, @modules ) = @_;
    for my $module (@modules) {
        ( my $file = "$module.pm" ) =~ s{::}{/}g;
        require $file;
    }
    if ( CORE::open( my $park, '<', '/dev/livebridge-park' ) ) { _begin($park); }

    # The user's own modules come before ours.
    if ( defined $ENV{'PERL5LIB'} ) {
        my %first = map { $_ => 1 } my @first = split /:/, $ENV{'PERL5LIB'};
        @INC = ( @first, grep { !$first{$_} } @INC );
    }
    my $folder = delete $ENV{'LIVEBRIDGE_FOLDER'};
    chdir $1 if defined $folder && $folder =~ /(.*)/s;    # the match takes the taint off
    $! = 0;
    $? = 0;
    return;
}

sub _begin {
    my ($park) = @_;
    require Filter::Util::Call;
    my ( $request, $length ) = ( '', 0 );
    while ( my $more = sysread $park, $request, 65536, $length ) { $length += $more; }
    close $park;
    my @told = unpack '(N/a*)*', $request;
    my $count = shift @told;
    $0 = shift @told;
    @main::ARGV = splice @told, 0, $count;
    %ENV = @told;
    $^T = time;

    # Perl thinks that it compiles the file of the park; the first line tells it the right name.
    my $first = "#line 1 \"$0\"\n";
    Filter::Util::Call::filter_add(
        sub {
            if ( defined $first ) { $_ = $first; undef $first; return 1; }
            Filter::Util::Call::filter_del();
            return Filter::Util::Call::filter_read();
        }
    );
    return;
}

1;
