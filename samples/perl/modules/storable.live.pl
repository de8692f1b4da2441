# Storable: copies, frozen texts, files; and what the other side wrote.
use strict;
use Storable qw(dclone freeze nfreeze thaw store nstore retrieve);
use Data::Dumper;
$Data::Dumper::Sortkeys = $Storable::canonical = 1;
$Data::Dumper::Indent = 1;

my $shared = ['s'];
my $data = {
    'list' => [ 1, -2, 300, 70000, '7', 1.5, undef, '', "t\x{20ac}xt", "\xe9", 'x' x 300 ],
    'hash' => { 'a' => { 'b' => {} }, "k\x{20ac}y" => 1 },
    'object' => bless( { 'n' => 1 }, 'My::Class' ), 'again' => bless( [ 'x' ], 'My::Class' ), 'scalar' => \'ref', 'one' => $shared, 'two' => $shared,
};
$data->{'self'} = $data;
my $copy = dclone($data);
print Dumper($copy);
print $copy->{'one'} == $copy->{'two'} ? 'shared' : 'apart', ' ', $copy->{'self'} == $copy ? 'loop' : 'other', ' ', $copy->{'one'} == $shared ? 'same' : 'new', "\n";
delete $data->{'self'};
print Dumper( thaw( freeze($data) ) ), Dumper( thaw( nfreeze($data) ) );
my $file = "/tmp/storable.$$";
store( $data, $file );
print ref retrieve($file), "\n";
nstore( [ 1, { 'a' => 'b' }, bless( [], 'C' ), bless( {}, 'C' ) ], $file );
print Dumper( retrieve($file) );
open my $in, '<', $file or die;
binmode $in;
print unpack( 'H*', join '', <$in> ), "\n";
close $in;
unlink $file;
print eval { retrieve('/tmp/none.such'); 1 } ? 'read' : $@ =~ /^can't open \/tmp\/none\.such: No such file/ ? "missing\n" : $@;
print eval { freeze( sub { } ); 1 } ? 'stored' : $@ =~ /^Can't store CODE items/ ? "no code\n" : $@;
print unpack( 'H*', nfreeze( [ 'abc', 5, -5, 1000, 'x' x 256, undef, \'r', { 'k' => [] } ] ) ), "\n";
