# A page by the Template Toolkit, and one through the helper that a server's own pages use.
use strict;
use warnings;
use Template;
chdir $ENV{'HOME'} or die "home: $!";
my $template = Template->new( { 'INCLUDE_PATH' => '.', 'POST_CHOMP' => 1, 'TRIM' => 0 } ) or die Template->error;
my %vars = (
    'title'   => 'Mailboxes <of> user',
    'boxes'   => [ map { { 'email' => "$_\@example.com", 'used' => length($_) * 10 } } qw(info sales support) ],
    'quota'   => sub { return $_[0] > 40 ? 'much' : 'little' },
    'account' => { 'name' => 'user', 'home' => '/home/user' },
);
my $text = <<'TT';
[% BLOCK row %]
<tr class="[% loop.first ? 'first' : loop.last ? 'last' : 'row' %]"><td>[% loop.count %]</td><td>[% box.email | html %]</td><td>[% quota(box.used) %] [% box.used FILTER format('%05d') %]</td></tr>
[%+ END %]
[% MACRO bold(what) BLOCK %]<b>[% what %]</b>[% END %]
<h1>[% title | html %]</h1>
[% FOREACH box IN boxes %][% PROCESS row %][% END %]
[%+ total = 0; FOREACH box IN boxes; total = total + box.used; END %]
Sum [% total %], [% boxes.size %] boxes, [% boxes.last.email.replace('@.*', '') | upper %]
[%+ SWITCH account.name %][% CASE 'root' %]root[% CASE [ 'user' 'other' ] %]an account[% END %]
[%+ TRY; THROW page.missing 'no such page'; CATCH page; "caught $error.type: $error.info"; END %]
[%+ bold( account.home ); " "; account.keys.sort.join(','); " "; list = [ 3, 1, 2 ]; list.nsort.join('-') %]
[%+ WRAPPER outer name = 'inner' %]within[% END %]
[%- BLOCK outer %]([% name %]: [% content %])[% END %]
TT
$template->process( \$text, \%vars ) or die $template->error, "\n";
print "\n";

open my $file, '>', 'page.tt' or die $!;
print $file "Hello [% data.name %]![% IF data.list.size > 1 %] [% data.list.join(', ') %][% END %]\n";
close $file;
require Cpanel::Template;
my ( $done, $page ) = Cpanel::Template::process_template( 'cpanel', { 'template_file' => 'page.tt', 'data' => { 'name' => 'you', 'list' => [ 1, 2 ] } } );
print "$done ${$page}";
my $nothing = $template->process( \'[% IF %]', {} );
print $nothing ? 'parsed' : 'error: ', $template->error =~ /(parse error)/ ? $1 : $template->error, "\n";
