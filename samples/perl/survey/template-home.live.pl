#!/usr/bin/perl
# A small template of its own, as many old pages have, read from DATA.
use strict;
use Cpanel::LiveAPI;
my $cpanel = new Cpanel::LiveAPI;
my %vars = ( 'user' => $cpanel->cpanelprint('$user'), 'home' => $cpanel->cpanelprint('$homedir') =~ m{/user$} ? 'HOME' : '?', 'list' => join( ', ', qw(a b c) ) );
local $/ = undef;
my $template = <DATA>;
$template =~ s/\{\{\s*(\w+)\s*\}\}/exists $vars{$1} ? $vars{$1} : "[$1?]"/ge;
$template =~ s/\{%\s*if\s+(\w+)\s*%\}(.*?)\{%\s*end\s*%\}/$vars{$1} ? $2 : ''/gse;
print $template;
$cpanel->end;
__DATA__
Hello {{ user }} of {{home}}.
{% if list %}List: {{ list }}
{% end %}{% if nothing %}never{% end %}Unknown: {{ other }}
