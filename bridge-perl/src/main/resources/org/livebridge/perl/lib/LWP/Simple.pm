package LWP::Simple;

# get, getprint, getstore, head and mirror as functions.
use strict;
use LWP::UserAgent ();

our $VERSION = '6.77';
our $ua = LWP::UserAgent->new( 'agent' => "LWP::Simple/$VERSION" );

sub import { my ( $class, @names ) = @_; my $to = caller; no strict 'refs'; *{"${to}::$_"} = $_ eq '$ua' ? \$ua : \&{$_} for map { s/^\$ua$/\$ua/r } @names ? @names : qw(get head getprint getstore mirror is_success is_error); return; }

sub get      { my ($url) = @_; my $r = $ua->get($url); return $r->is_success ? $r->decoded_content : undef; }
sub head     { my ($url) = @_; my $r = $ua->head($url); return if !$r->is_success; return wantarray ? ( scalar $r->header('Content-Type'), $r->header('Content-Length'), $r->header('Last-Modified'), $r->header('Expires'), $r->header('Server') ) : 1; }
sub getprint { my ($url) = @_; my $r = $ua->get($url); if ( $r->is_success ) { print $r->content; } else { print STDERR $r->status_line, " <URL:$url>\n"; } return $r->code; }
sub getstore { my ( $url, $file ) = @_; return $ua->get( $url, ':content_file' => $file )->code; }
sub mirror   { my ( $url, $file ) = @_; return $ua->mirror( $url, $file )->code; }
sub is_success { return $_[0] =~ /^2/ ? 1 : ''; }
sub is_error   { return $_[0] =~ /^[45]/ ? 1 : ''; }

1;
