package Cpanel::AccessIds;

# A script runs as its own account already: code "as the user" just runs, as another it does not.
use strict;

our $VERSION = '1.0';

sub _own { return defined $ENV{'LOGNAME'} ? $ENV{'LOGNAME'} : $ENV{'USER'}; }

sub check {
    my ($user) = @_;
    my $own = _own();
    return if !defined $user || !defined $own || $user eq $own || ( $user =~ /^\d+$/ && $user == $< );
    die "A script acts as its own account, $own, and cannot act as $user.\n";
}

sub do_as_user { my ( $user, $code ) = @_; check($user); return $code->(); }
*runasuser = \&do_as_user;

1;
