#!/usr/bin/perl
# What a script meets when things go wrong, and how it goes on.
use strict;
use warnings;
use Cpanel::LiveAPI ();
use Errno qw(ENOENT);
my $cpanel = Cpanel::LiveAPI->new();
my $bad = $cpanel->api2( 'NoSuchModule', 'nothing' )->{'cpanelresult'};
print defined $bad->{'error'} ? 'error told' : 'no error', ' ', ref $bad->{'data'} || 'no data', "\n";
my $uapi = $cpanel->uapi( 'Email', 'no_such_function' )->{'cpanelresult'}{'result'};
print $uapi->{'status'} ? 'ok' : 'failed', ' ', ref $uapi->{'errors'}, "\n";
open my $fh, '<', '/tmp/none.such' or print "$! ", $! == ENOENT ? 'ENOENT' : $! + 0, ' ', $!{ENOENT} ? 1 : 0, "\n";
print eval { require No::Such::Module; 1 } ? 'loaded' : $@ =~ /^Can't locate No\/Such\/Module\.pm in \@INC/ ? "not found\n" : $@;
my @warned;
{ local $SIG{__WARN__} = sub { push @warned, $_[0] }; my $x; my $y = "a$x"; warn "own\n"; }
print scalar @warned, ' ', $warned[1];
{ local $SIG{__DIE__} = sub { print 'handler: ', $_[0] }; eval { die "inner\n" }; }
print "after: $@";
no warnings "signal"; eval { local $SIG{ALRM} = sub { die "late\n" }; alarm 5; my $n = 1 + 1; alarm 0; print "in time\n" };
print eval { my $o = bless {}, 'Nothing'; $o->method; 1 } || ( $@ =~ /Can't locate object method "method" via package "Nothing"/ ? "no method\n" : $@ );
$cpanel->end();
END { print "end block\n" }
