package Cpanel::OpenSSL;

# A server's own wrapper of the openssl program; what callers may ask of it here is only that it exists.
use strict;

our $VERSION = '1.0';
our $AUTOLOAD;

sub new { my ( $class, %options ) = @_; return bless {%options}, $class; }

sub AUTOLOAD {
    my ($name) = $AUTOLOAD =~ /(\w+)$/;
    return if $name eq 'DESTROY';
    require LiveBridge::Missing;
    LiveBridge::Missing::refuse( __PACKAGE__, $name );
}

1;
