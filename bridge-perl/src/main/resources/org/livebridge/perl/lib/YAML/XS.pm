package YAML::XS;

# YAML::XS's names over the YAML there is.
use strict;
use YAML ();

our $VERSION = '0.86';
sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{"YAML::$_"} for @names ? @names : qw(Dump Load);
    return;
}
*Dump = \&YAML::Dump;
*Load = \&YAML::Load;
*DumpFile = \&YAML::DumpFile;
*LoadFile = \&YAML::LoadFile;

1;
