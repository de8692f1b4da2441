package Cpanel::AccessIds::ReducedPrivileges;

# What Cpanel::AccessIds does, as an object or around a piece of code.
use strict;
use Cpanel::AccessIds ();

our $VERSION = '1.0';

sub new { my ( $class, $user ) = @_; Cpanel::AccessIds::check($user); return bless { 'user' => $user }, $class; }
sub call_as_user { my ( $code, $user ) = @_; Cpanel::AccessIds::check($user); return $code->(); }

1;
