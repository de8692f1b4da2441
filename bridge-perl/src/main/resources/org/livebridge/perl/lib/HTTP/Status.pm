package HTTP::Status;

# Status numbers by name, and what kind each is.
use strict;

our $VERSION = '6.44';
my %TEXT = (
    200 => 'OK', 201 => 'Created', 202 => 'Accepted', 204 => 'No Content', 206 => 'Partial Content', 301 => 'Moved Permanently', 302 => 'Found', 303 => 'See Other', 304 => 'Not Modified',
    307 => 'Temporary Redirect', 308 => 'Permanent Redirect', 400 => 'Bad Request', 401 => 'Unauthorized', 403 => 'Forbidden', 404 => 'Not Found', 405 => 'Method Not Allowed', 409 => 'Conflict', 410 => 'Gone',
    413 => 'Payload Too Large', 422 => 'Unprocessable Entity', 429 => 'Too Many Requests', 500 => 'Internal Server Error', 501 => 'Not Implemented', 502 => 'Bad Gateway', 503 => 'Service Unavailable', 504 => 'Gateway Timeout',
);
our ( @EXPORT, @EXPORT_OK, %EXPORT_TAGS );
for my $code ( keys %TEXT ) {
    ( my $name = uc $TEXT{$code} ) =~ s/\W/_/g;
    no strict 'refs';
    for my $prefix ( 'RC', 'HTTP' ) { *{"${prefix}_$name"} = sub () { $code }; }
    push @EXPORT,    "RC_$name";
    push @EXPORT_OK, "HTTP_$name";
}
push @EXPORT, qw(status_message is_info is_success is_redirect is_error is_client_error is_server_error);
%EXPORT_TAGS = ( 'constants' => [@EXPORT_OK], 'is' => [qw(is_info is_success is_redirect is_error is_client_error is_server_error)] );
require Exporter;
our @ISA = ('Exporter');
sub status_message  { return $TEXT{ $_[0] }; }
sub is_info         { return $_[0] >= 100 && $_[0] < 200; }
sub is_success      { return $_[0] >= 200 && $_[0] < 300; }
sub is_redirect     { return $_[0] >= 300 && $_[0] < 400; }
sub is_error        { return $_[0] >= 400 && $_[0] < 600; }
sub is_client_error { return $_[0] >= 400 && $_[0] < 500; }
sub is_server_error { return $_[0] >= 500 && $_[0] < 600; }

1;
