#!/usr/bin/perl
# A contact form that hands its message to sendmail, or says that it cannot.
use strict;
use CGI;
my $q = CGI->new;
my $to = 'webmaster@example.com';
( my $from = scalar $q->param('from') || 'nobody@example.com' ) =~ s/[\r\n].*//s;
my $sent = $^O eq 'wasi' ? open( MAIL, '|-', '/usr/sbin/sendmail -t -oi' ) : undef;
if ($sent) {
    print MAIL "To: $to\nFrom: $from\nSubject: From the form\n\n", scalar $q->param('text'), "\n";
    close MAIL;
}
print $q->header('text/plain'), "From $from, ", length( scalar $q->param('text') ), " characters. Thank you.\n";
