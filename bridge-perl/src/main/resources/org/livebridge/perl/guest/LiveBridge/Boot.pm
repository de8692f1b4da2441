package LiveBridge::Boot;

# Loaded before every embedded script: lets the host bind its functions, goes to the script's
# folder, and loads the class that documented snippets use without asking for it.
use strict;

BEGIN {
    if ( open( my $signal, '<', '/dev/livebridge-host' ) ) { close $signal; }
}

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
    LiveBridge::Builtins->import if defined &LiveBridge::Builtins::import;
    push @INC, \&_nowhere;
    if ( open( my $park, '<', '/dev/livebridge-park' ) ) {
        require Filter::Util::Call;
        _begin($park);
    }
    _user_modules( split /:/, $ENV{'PERL5LIB'} ) if defined $ENV{'PERL5LIB'};
    my $folder = delete $ENV{'LIVEBRIDGE_FOLDER'};
    chdir $1 if defined $folder && $folder =~ /(.*)/s;    # the match takes the taint off
    $! = 0;
    $? = 0;
    return;
}

# The user's own modules come before ours, but for those that are in C there and cannot load here.
sub _user_modules {
    my (@folders) = @_;
    my %first = map { $_ => 1 } @folders;
    @INC = ( \&_instead_of_c, @folders, grep { !$first{$_} } @INC );
    return;
}

my %IN_C = map { $_ => 1 } qw(B.pm Clone.pm Cpanel/JSON/XS.pm HTML/Entities.pm JSON/XS.pm POSIX.pm Socket.pm Storable.pm Sys/Syslog.pm
  Template/Stash/XS.pm Text/CSV_XS.pm YAML/Syck.pm YAML/XS.pm mro.pm);

sub _instead_of_c {
    my ( $hook, $file ) = @_;
    return if !$IN_C{$file} || !open( my $ours, '<', "/usr/local/livebridge/perl5/$file" );
    $INC{$file} = "/usr/local/livebridge/perl5/$file";
    return $ours;
}

# Asked last, for what no folder has.
sub _nowhere {
    my ( $hook, $file ) = @_;
    return if $file !~ /\.pm$/;
    require LiveBridge::Missing;
    LiveBridge::Missing::explain( $hook, $file );
    return;
}

sub _begin {
    my ($park) = @_;
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
