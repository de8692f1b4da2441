package Sys::Syslog;

# There is no system log here: a message goes to standard error, where the script's author reads it.
use strict;

our $VERSION = '0.36';
our ( %NUMBER, @EXPORT, @EXPORT_OK, %EXPORT_TAGS );

BEGIN {
    my $i = 0;
    $NUMBER{"LOG_$_"} = $i++ for qw(EMERG ALERT CRIT ERR WARNING NOTICE INFO DEBUG);
    $i = 0;
    $NUMBER{"LOG_$_"} = 8 * $i++ for qw(KERN USER MAIL DAEMON AUTH SYSLOG LPR NEWS UUCP CRON AUTHPRIV FTP);
    $NUMBER{"LOG_LOCAL$_"} = 128 + 8 * $_ for 0 .. 7;
    @NUMBER{qw(LOG_PID LOG_CONS LOG_ODELAY LOG_NDELAY LOG_NOWAIT LOG_PERROR)} = ( 1, 2, 4, 8, 16, 32 );
    no strict 'refs';
    for my $name ( keys %NUMBER ) { my $value = $NUMBER{$name}; *{$name} = sub () { $value }; }
}
@EXPORT      = qw(openlog closelog setlogmask syslog);
@EXPORT_OK   = ( keys %NUMBER, 'setlogsock', 'LOG_UPTO', 'LOG_MASK', 'xlate' );
%EXPORT_TAGS = ( 'standard' => [@EXPORT], 'macros' => [ sort keys %NUMBER ], 'extended' => ['setlogsock'], 'DEFAULT' => [@EXPORT] );
require Exporter;
our @ISA = ('Exporter');

my ( $IDENT, $OPTIONS, $MASK ) = ( '', '', 0xff );

sub openlog    { my ( $ident, $options ) = @_; ( $IDENT, $OPTIONS ) = ( $ident, defined $options ? $options : '' ); return 1; }
sub closelog   { $IDENT = ''; return 1; }
sub setlogmask { my ($mask) = @_; my $before = $MASK; $MASK = $mask if $mask; return $before; }
sub setlogsock { return 1; }
sub LOG_MASK   { return 1 << $_[0]; }
sub LOG_UPTO   { return ( 1 << $_[0] + 1 ) - 1; }

sub syslog {
    my ( $priority, $format, @values ) = @_;
    my $level = 6;
    for my $word ( split /\|/, $priority ) {
        ( my $name = uc $word ) =~ s/^(?!LOG_)/LOG_/;
        my $value = $word =~ /^\d+$/ ? $word & 7 : $name =~ /^LOG_(?:EMERG|ALERT|CRIT|ERR|ERROR|WARNING|NOTICE|INFO|DEBUG)$/ ? $NUMBER{$name} : undef;
        $level = $value if defined $value;
    }
    return 1 if !( $MASK & 1 << $level );
    my $error = "$!";
    $format =~ s/((?:%%)*)%m/$1$error/g;
    my $text = @values ? sprintf $format, @values : $format;
    chomp $text;
    ( my $name = length $IDENT ? $IDENT : $0 ) =~ s{.*/}{};
    print STDERR "syslog: $name" . ( $OPTIONS =~ /pid/i ? "[$$]" : '' ) . ": $text\n";
    return 1;
}

1;
