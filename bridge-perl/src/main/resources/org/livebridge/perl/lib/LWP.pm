package LWP;

# The library's version, and its user agent.
use strict;
use LWP::UserAgent ();
our $VERSION = '6.77';
sub Version { return $VERSION; }

1;
