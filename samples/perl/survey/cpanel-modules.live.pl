#!/usr/bin/perl
# Modules of a server's own, as scripts load them.
use strict;
use lib '/usr/local/cpanel';
use Cpanel::LiveAPI ();
use Cpanel::JSON ();
use Cpanel::SafeFile ();
use Cpanel::Wrap ();
use Cpanel::AccessIds ();
use Cpanel::Locale ();
print Cpanel::JSON::canonical_dump( { 'b' => [ 1, 'x' ], 'a' => undef } ), ' ', Cpanel::JSON::Load('{"k":[5]}')->{'k'}[0], "\n";
my $path = "$ENV{'HOME'}/locked";
my $lock = Cpanel::SafeFile::safeopen( \*FILE, '>', $path ) or die "lock: $!";
print FILE "safe\n";
Cpanel::SafeFile::safeclose( \*FILE, $lock );
open my $in, '<', $path or die;
print <$in>;
close $in;
unlink $path;
my $answer = Cpanel::Wrap::send_cpwrapd_request( 'namespace' => 'Own', 'module' => 'tool', 'function' => 'DO', 'data' => {} );
print "$answer->{'error'} $answer->{'statusmsg'}\n";
print Cpanel::AccessIds::do_as_user( $ENV{'USER'}, sub { 'as the user' } ), "\n";
print eval { Cpanel::AccessIds::do_as_user( 'root', sub { 'as root' } ) } || "no: $@";
print eval { Cpanel::Locale->get_handle; 1 } ? 'called' : $@ =~ /^(Cpanel::Locale::get_handle is a function of a cPanel server's own module)/ ? "$1\n" : $@;
