#!/bin/sh
eval 'if [ -x /usr/local/cpanel/3rdparty/bin/perl ]; then exec /usr/local/cpanel/3rdparty/bin/perl -x -- $0 ${1+"$@"}; else exec /usr/bin/perl -x -- $0 ${1+"$@"}; fi;'
if 0;
#!/usr/bin/perl
use Cpanel::LiveAPI ();
$api = Cpanel::LiveAPI->new();
$list = $api->uapi('DomainInfo', 'list_domains');
print "main: $list->{'cpanelresult'}->{'result'}->{'data'}->{'main_domain'}\n";
$api->end();
