# Test::More: what tests print.
use strict;
use Test::More 'tests' => 30;
ok( 1, 'a test' );
ok( 1 );
is( 'a', 'a', 'is' );
is( undef, undef, 'both undef' );
isnt( 'a', 'b', 'isnt' );
like( 'hello', qr/ell/, 'like' );
unlike( 'hello', qr/xyz/, 'unlike' );
is_deeply( { 'a' => [ 1, { 'b' => undef } ] }, { 'a' => [ 1, { 'b' => undef } ] }, 'deep' );
cmp_ok( 2, '<', 3, 'cmp_ok' );
can_ok( 'Test::More', 'ok' );
can_ok( 'Test::More', 'ok', 'is' );
isa_ok( [], 'ARRAY' );
isa_ok( bless( {}, 'Thing' ), 'Thing' );
isa_ok( bless( {}, 'Thing' ), 'Thing', 'the thing' );
{ package Made; sub new { return bless {}, shift } }
my $made = new_ok('Made');
pass('pass');
note 'a note';
note "two\nlines";
SKIP: { skip 'not here', 2; ok(0); }
# line 24 "test-more"
TODO: { local our $TODO = 'later'; ok( 0, 'not yet' ); is( 1, 2, 'nor this' ); }
subtest 'inner' => sub { plan 'tests' => 2; ok( 1, 'one' ); is( 2, 2, 'two' ); };
subtest 'open' => sub { ok( 1, 'only' ); };
use_ok('File::Basename');
require_ok('File::Spec');
is( join( '', explain( { 'x' => 1 } ) ), "{\n  'x' => 1\n}\n", 'explain' );
ok( eq_array( [ 1, 2 ], [ 1, 2 ] ), 'eq_array' );
ok( !eq_hash( { 'a' => 1 }, { 'a' => 2 } ), 'eq_hash' );
ok( eq_set( [ 2, 1 ], [ 1, 2 ] ), 'eq_set' );
is( basename('/a/b'), 'b', 'imported #1' );
ok( 1, 'last' );
