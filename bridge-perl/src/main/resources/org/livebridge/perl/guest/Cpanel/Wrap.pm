package Cpanel::Wrap;

# Calls of a plugin's own program that runs as root on a server. There is none here, so the answer is
# the failure that callers look for.
use strict;

our $VERSION = '1.0';

sub send_cpwrapd_request {
    my (%asked) = @_;
    my $name = join '::', map { defined $asked{$_} ? $asked{$_} : () } 'namespace', 'module', 'function';
    return { 'status' => 0, 'error' => 1, 'statusmsg' => "$name would run as root on a server; LiveBridge has no root programs.", 'data' => undef };
}
*send_cpwrapd_request_no_cperror = \&send_cpwrapd_request;

1;
