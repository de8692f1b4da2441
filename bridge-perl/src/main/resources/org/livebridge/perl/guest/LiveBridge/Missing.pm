package LiveBridge::Missing;

# Modules of a cPanel server that we do not have. Cpanel::CPAN::X is X; another loads, so that a page
# that only names it goes on, and a call says what is missing.
use strict;

# Whether an entry of @INC that was put behind the hook may have the file.
sub later {
    my ( $hook, $file ) = @_;
    my $behind = 0;
    for my $entry (@INC) {
        if    ( ref $entry && $entry == $hook ) { $behind = 1; }
        elsif ( ref $entry && $entry == \&LiveBridge::Boot::_nowhere ) { next; }
        elsif ( $behind && ( ref $entry || -e "$entry/$file" ) ) { return 1; }
    }
    return 0;
}

# What require says of a file that is nowhere, and what to do about it.
sub explain {
    my ( $hook, $file ) = @_;
    return if later( $hook, $file );
    ( my $name = $file ) =~ s{/}{::}g;
    $name =~ s/\.pm$//;
    my @place = caller 1;
    die "Can't locate $file in \@INC (the embedded Perl has no module $name; put it into a folder of --perl-lib, or run with --engine native)"
      . ' (@INC entries checked: ' . join( ' ', grep { !ref } @INC ) . ") at $place[1] line $place[2].\n";
}

# A handle on the module's text, or nothing.
sub module {
    my ( $hook, $file ) = @_;
    return if later( $hook, $file );
    ( my $package = $file ) =~ s{/}{::}g;
    $package =~ s/\.pm$// or return;
    return if $package !~ /^(?:Cpanel|Whostmgr)(?:::\w+)+$/;
    my $text;
    if ( my ($real) = $package =~ /^Cpanel::CPAN::(.+)$/ ) {
        ( my $path = "$real.pm" ) =~ s{::}{/}g;
        return if !eval { require $path; 1 };
        $text = "package $package; our \@ISA = ('$real'); sub import { my \$c = shift; unshift \@_, '$real'; my \$i = $real->can('import'); goto &\$i if \$i }\n"
          . "our \$AUTOLOAD; sub AUTOLOAD { my (\$n) = \$AUTOLOAD =~ /(\\w+)\$/; return if \$n eq 'DESTROY'; no strict 'refs'; goto &{'$real\::' . \$n} } 1;\n";
    }
    else {
        $text = "package $package; our \$AUTOLOAD;\n"
          . "sub import { my (\$c, \@n) = \@_; my \$to = caller; no strict 'refs'; for my \$n (grep { /^\\w+\$/ } \@n) { *{\"\${to}::\$n\"} = sub { LiveBridge::Missing::refuse('$package', \$n) } } }\n"
          . "sub AUTOLOAD { my (\$n) = \$AUTOLOAD =~ /(\\w+)\$/; return if \$n eq 'DESTROY'; LiveBridge::Missing::refuse('$package', \$n) } 1;\n";
    }
    CORE::open( my $handle, '<', \$text ) or return;
    return $handle;
}

sub refuse {
    my ( $package, $name ) = @_;
    require Carp;
    Carp::croak("$package\::$name is a function of a cPanel server's own module $package, which LiveBridge does not offer; put a module of that name into a folder of --perl-lib");
}

1;
