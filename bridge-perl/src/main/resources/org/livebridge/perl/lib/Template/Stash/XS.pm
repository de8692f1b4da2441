package Template::Stash::XS;

# The Template Toolkit asks for its stash in C first; this one is its stash in Perl.
use strict;
use Template::Stash ();

our @ISA = ('Template::Stash');

1;
