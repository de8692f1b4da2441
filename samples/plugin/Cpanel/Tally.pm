package Cpanel::Tally;

# API 2: a module of the old kind.
use strict;

my %API = ( 'greet' => {}, 'list' => { 'func' => 'api2_everything', 'engine' => 'hasharray' }, 'refuse' => {} );

sub api2 {
    my ($func) = @_;
    return $API{$func} ? { %{ $API{$func} } } : ();
}

sub api2_greet {
    my %OPTS = @_;
    return { 'greeting' => "Hello $OPTS{'name'} of $Cpanel::CPDATA{'USER'}", 'count' => 1 + 1, 'quoted' => '2' };
}

sub api2_everything {
    return ( { 'plan' => $Cpanel::CPDATA{'PLAN'} }, { 'home' => $Cpanel::homedir } );
}

sub api2_refuse {
    $Cpanel::CPERROR{'tally'} = 'No such tally.';
    return;
}

1;
