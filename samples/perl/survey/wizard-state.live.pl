#!/usr/local/cpanel/3rdparty/bin/perl
# A wizard that keeps its state in NVData and a Storable file in the home.
use strict;
use Storable qw(store retrieve dclone);
use File::Path qw(mkpath rmtree);
use Cpanel::LiveAPI ();
my $cpanel = Cpanel::LiveAPI->new();
my $home = $cpanel->cpanelprint('$homedir');
my $dir = "$home/.wizard";
mkpath( $dir, 0, 0700 );
my %state = ( 'step' => 1, 'answers' => [ { 'q' => 'domain', 'a' => 'example.com' } ], 'object' => bless( { 'n' => 5 }, 'Wizard' ) );
store( \%state, "$dir/state" ) or die "store: $!";
my $again = retrieve("$dir/state");
my $copy = dclone($again);
push @{ $copy->{'answers'} }, { 'q' => 'user', 'a' => $cpanel->cpanelprint('$user') };
$copy->{'step'}++;
store( $copy, "$dir/state" );
my $last = retrieve("$dir/state");
print "step $last->{'step'}, ", scalar @{ $last->{'answers'} }, " answers, last by $last->{'answers'}[-1]{'a'}, a ", ref $last->{'object'}, " with $last->{'object'}{'n'}; first copy has ", scalar @{ $again->{'answers'} }, "\n";
rmtree($dir);
print -e $dir ? "kept\n" : "removed\n";
$cpanel->end();
