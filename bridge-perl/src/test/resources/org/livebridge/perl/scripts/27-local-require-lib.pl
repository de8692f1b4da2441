use strict;
use warnings;
BEGIN {
    mkdir 'lib';
    open( my $module, '>', 'lib/Own.pm' ) or die;
    print $module "package Own;\nsub import { print qq{import \@_[1..\$#_]\\n} }\nsub line { return join ':', (caller)[2], __LINE__ }\n1;\n";
    close $module;
}
use lib 'lib';
use Own qw(a b);
print Own::line(), "\n";
print "loaded from $INC{'Own.pm'}\n";
sub AUTOLOAD { our $AUTOLOAD; print "autoload $AUTOLOAD\n"; return }
nothing_such(1);
print "eval: ", ( eval "1 +" ) // 'undef', " ", $@ =~ /syntax error at \(eval (\d+)\) line 1/ ? "eval $1" : $@, "\n";
print join( ',', map { sprintf '%s', $_ } sort { $b cmp $a } qw(b c a) ), "\n";
