# CGI::Carp: what reaches the browser, and what a handler sees.
use strict;
use CGI::Carp qw(fatalsToBrowser warningsToBrowser set_message croak carp);
my $caught = eval { die "inside\n"; 1 } ? 'none' : $@;
print "caught: $caught";
eval { croak 'croaked' };
print "croaked: ", $@ =~ /^croaked at / ? 'with a place' : $@, "\n";
$ENV{'SERVER_ADMIN'} = 'webmaster@example.com';
END { print "end\n"; $? = 0; }
print "before\n";
die "It's <broken> & \"gone\"\n";
