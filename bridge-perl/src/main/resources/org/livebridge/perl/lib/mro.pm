package mro;

# The order in which a class's parents are searched, told; "use mro 'c3'" is noted for
# get_linear_isa and next::method, while perl itself goes on searching depth first.
use strict;

our $VERSION = '1.29';
my %kind;
my %extra;

sub import {
    my ( $class, $kind ) = @_;
    set_mro( scalar caller, $kind || 'dfs' );
    return;
}

sub set_mro {
    my ( $class, $kind ) = @_;
    require Carp;
    Carp::croak("Can't use mro '$kind'") if $kind ne 'dfs' && $kind ne 'c3';
    $kind{$class} = $kind;
    return;
}
sub get_mro { my ($class) = @_; return $kind{$class} || 'dfs'; }

sub get_linear_isa {
    my ( $class, $kind ) = @_;
    $kind ||= get_mro($class);
    return $kind eq 'c3' ? [ _c3( $class, 0 ) ] : [ _dfs( $class, {}, 0 ) ];
}

sub _parents { my ($class) = @_; no strict 'refs'; return @{"${class}::ISA"}; }

sub _dfs {
    my ( $class, $seen, $depth ) = @_;
    die "Recursive inheritance detected in package '$class'" if $depth > 100;
    return () if $seen->{$class}++;
    return ( $class, map { _dfs( $_, $seen, $depth + 1 ) } _parents($class) );
}

sub _c3 {
    my ( $class, $depth ) = @_;
    die "Recursive inheritance detected in package '$class'" if $depth > 100;
    my @parents = _parents($class);
    my @lists = ( ( map { [ _c3( $_, $depth + 1 ) ] } @parents ), [@parents] );
    my @order = ($class);
    while ( @lists = grep { @$_ } @lists ) {
        my $next;
        for my $list (@lists) {
            my $head = $list->[0];
            next if grep { my $other = $_; grep { $_ eq $head } @$other[ 1 .. $#$other ] } @lists;
            $next = $head;
            last;
        }
        die "Inconsistent hierarchy during C3 merge of class '$class'" if !defined $next;
        push @order, $next;
        for my $list (@lists) { shift @$list if $list->[0] eq $next; }
    }
    return @order;
}

sub get_isarev {
    my ($class) = @_;
    return [];
}
sub is_universal           { return $_[0] eq 'UNIVERSAL' ? 1 : ''; }
sub invalidate_all_method_caches { return; }
sub get_pkg_gen            { return 1; }

# The method of the next class in the object's C3 order after the one that asks.
sub _next {
    my ( $self, $need ) = @_;
    my ( $name, $level ) = ( undef, 2 );
    while ( my @frame = caller $level++ ) {
        next if $frame[3] =~ /::(?:__ANON__|\(eval\))$|^\(eval\)$/;
        $name = $frame[3];
        last;
    }
    my ( $from, $method ) = $name =~ /^(.*)::(\w+)$/ or die "next::method/next::can/maybe::next::method must be used in method context";
    my @order = @{ get_linear_isa( ref $self || $self, 'c3' ) };
    while ( @order && shift @order ne $from ) { }
    for my $class (@order) {
        no strict 'refs';
        return \&{"${class}::$method"} if defined &{"${class}::$method"};
    }
    die "No next::method '$method' found for " . ( ref $self || $self ) if $need;
    return;
}

package next;
sub can { return mro::_next( $_[0], 0 ); }
sub method { my $code = mro::_next( $_[0], 1 ); goto &$code; }

package maybe::next;
sub method { my $code = mro::_next( $_[0], 0 ) or return; goto &$code; }

1;
