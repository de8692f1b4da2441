use strict;
use warnings;
use CGI;
use JSON;

my $cgi    = CGI->new;
my $answer = { 'page' => $cgi->param('page') || 'first', 'rows' => [ map { { 'id' => $_, 'name' => "row $_" } } 1 .. 20 ] };
print $cgi->header( -type => 'application/json' ), encode_json($answer);
