#!/usr/bin/perl
# select on tied handles, on names and globs; characters by name, here for both perls.
use strict;
use warnings;
use charnames ();

package Upper;
sub TIEHANDLE { my ( $class, $out ) = @_; return bless { 'out' => $out, 'lines' => 0 }, $class }
sub PRINT  { my ( $self, @texts ) = @_; $self->{'lines'}++; return print { $self->{'out'} } uc join defined $, ? $, : '', @texts }
sub PRINTF { my ( $self, $format, @rest ) = @_; return $self->PRINT( sprintf $format, @rest ) }
sub WRITE  { my ( $self, $text, $length ) = @_; return $self->PRINT( substr $text, 0, $length ) }
sub CLOSE  { return 1 }

package main;
open my $plain, '>&', \*STDOUT or die;
$plain->autoflush if $plain->can('autoflush') || require IO::Handle;
tie *LOUD, 'Upper', $plain;
my $before = select LOUD;
print "printed\n";
printf "%s %d\n", 'formatted', 2;
print STDOUT "quiet\n";
my $was = select STDOUT;
$| = 1;
print "$was $before\n";
select *LOUD;
print "by glob\n";
select \*LOUD;
print "by reference\n";
select 'LOUD';
print "by name\n";
$| = 1;
select STDOUT;
my $handle = do { no warnings; local *H; \*H };
tie *$handle, 'Upper', $plain;
{
    my $old = select $handle;
    print "lexical\n";
    select $old;
}
print ref tied *LOUD, ' ', ( tied *LOUD )->{'lines'}, "\n";
printf "%vX %s\n", "\N{GREEK SMALL LETTER ALPHA}\N{EURO SIGN}", charnames::viacode(0x3B1);
