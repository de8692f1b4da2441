#!/bin/sh
eval 'if [ -x /usr/local/cpanel/3rdparty/bin/perl ]; then exec /usr/local/cpanel/3rdparty/bin/perl -x -- $0 ${1+"$@"}; else exec perl -x -- $0 ${1+"$@"}; fi;'
  if 0;
#!/usr/bin/perl
# Begins as a shell script and hands itself to perl.
use strict;
use warnings;
use lib '/usr/local/cpanel';
use Cpanel::LiveAPI ();
my $cpanel = Cpanel::LiveAPI->new();
my $answer = $cpanel->uapi( 'DomainInfo', 'list_domains' );
my $result = $answer->{'cpanelresult'}{'result'};
print "Content-type: text/plain\r\n\r\n";
print "status $result->{'status'}, main $result->{'data'}{'main_domain'}, line ", __LINE__, "\n";
print "$_\n" for sort @{ $result->{'data'}{'addon_domains'} };
$cpanel->end();
__END__
this is not run
