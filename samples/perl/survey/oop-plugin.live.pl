#!/usr/bin/perl
# A plugin's own classes in one file: inheritance, overload, closures, accessors, DESTROY.
package My::Base;
use strict; use warnings;
sub new { my ( $class, %args ) = @_; my $self = bless { %args }, $class; $self->init; return $self }
sub init { }
for my $field (qw(name size)) { no strict 'refs'; *$field = sub { my $s = shift; $s->{$field} = shift if @_; $s->{$field} } }
package My::Box;
use strict; use warnings;
use parent -norequire, 'My::Base';
use overload '+' => sub { My::Box->new( 'name' => "$_[0]{name}+" . ( ref $_[1] ? $_[1]{name} : $_[1] ), 'size' => $_[0]{size} + ( ref $_[1] ? $_[1]{size} : $_[1] ) ) }, '""' => sub { "box($_[0]{name},$_[0]{size})" }, '<=>' => sub { my ( $x, $y, $swap ) = @_; my $c = $x->{size} <=> ( ref $y ? $y->{size} : $y ); $swap ? -$c : $c };
my $made = 0;
sub init { $made++; shift->SUPER::init }
sub DESTROY { $My::Box::gone++ }
sub made { $made }
package main;
use strict; use warnings;
my $sum = do { my @boxes = map { My::Box->new( 'name' => $_, 'size' => length ) } qw(a bbb cc); my $s = $boxes[0] + $boxes[1] + 10; print join( ' ', sort { $a <=> $b } @boxes ), "\n"; $s };
print "$sum ", $sum > 13 ? 'large' : 'small', ' ', My::Box->made, ' ', $My::Box::gone, "\n";
print $sum->can('name') ? 'can' : 'cannot', ' ', $sum->isa('My::Base') ? 'isa' : '', ' ', My::Box->can('none') ? 1 : 0, "\n";
my $method = 'size';
print $sum->$method(5), ' ', $sum->${ \'name' }, "\n";
