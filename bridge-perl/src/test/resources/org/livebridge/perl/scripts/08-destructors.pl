package Thing;
sub new { my ( $class, $name ) = @_; return bless { 'name' => $name }, $class }
sub DESTROY { my $self = shift; local $@; eval { die "inside\n" }; print "gone: $self->{'name'} $@" }

package main;
our $global = Thing->new('global');
my $lexical = Thing->new('lexical');
{ my $short = Thing->new('short') }
our $ring = {};
$ring->{'me'}    = $ring;
$ring->{'thing'} = Thing->new('in a ring');
print "done\n";
exit 2;
