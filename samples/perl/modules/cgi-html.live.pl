# CGI's tags and form fields, by function names.
use strict;
BEGIN {
    $ENV{'REQUEST_METHOD'} = 'GET';
    $ENV{'QUERY_STRING'}   = 'name=Ann&colour=red&size=2&note=a%3Cb&flag=on';
    $ENV{'SCRIPT_NAME'}    = '/cgi/page.cgi';
    $ENV{'SERVER_NAME'}    = 'www.example.com';
    $ENV{'SERVER_PORT'}    = '80';
    delete @ENV{ 'HTTPS', 'REQUEST_URI', 'HTTP_HOST', 'PATH_INFO' };
}
use CGI qw(:standard :netscape *table *ul start_div end_div);

sub show { print shift, ': ', @_, "\n"; }

show 'header', header();
show 'start', start_html('A title');
show 'start named', start_html(
    -title => 'T & <t>', -author => 'me@example.com', -style => { -src => '/s.css' }, -script => { -src => '/x.js' },
    -meta => { 'keywords' => 'a b' }, -bgcolor => 'white', -base => 'true', -lang => 'en', -onload => 'go()',
);
show 'start code', start_html( -title => 'S', -style => { -code => 'p { color: red }' }, -script => 'var x = 1;', -encoding => 'utf-8' );
show 'start head', start_html( -title => 'H', -head => [ meta( { -name => 'x', -content => 'y' } ), Link( { -rel => 'icon', -href => '/i' } ) ] );
show 'end', end_html;
show 'h1', h1('Hi'), h2( { -class => 'c' }, 'There' ), h3 'List', 'of', 'words';
show 'p', p, p('x'), p( { -align => 'left', -class => undef }, 'y', 'z' );
show 'br', br, hr, hr( { -size => 2 } ), img( { -src => '/i.png', -alt => 'a"b<c' } );
show 'a', a( { -href => '/x?a=1&b=2', -title => 'T' }, 'text' );
show 'ul', ul( li( [ 'a', 'b' ] ) ), ol( { -type => 'a' }, li( { -class => 'i' }, [ 1, 2 ] ) );
show 'table', table( { -border => 1 }, caption('C'), Tr( { -valign => 'top' }, [ th( [ 'A', 'B' ] ), td( [ 1, 2 ] ) ] ) );
show 'start/end', start_table( { -width => '100%' } ), end_table, start_ul, end_ul, start_div, end_div;
show 'more', b('b'), i('i'), em('e'), strong('s'), code('c'), pre('p'), span( { -id => 's' }, 's' ), div( { -id => 'd' }, 'd' ),
  blockquote('q'), center('m'), font( { -color => 'red' }, 'f' ), tt('t'), address('ad'), dl( dt('t'), dd('d') );

show 'form', start_form;
show 'form named', start_form( -method => 'GET', -action => '/do', -name => 'f' );
show 'multipart', start_multipart_form( -action => '/up' );
show 'end form', end_form;
show 'textfield', textfield('name');
show 'textfield named', textfield( -name => 'other', -value => 'v "q"', -size => 10, -maxlength => 20, -class => 'k' );
show 'override', textfield( -name => 'name', -default => 'X', -override => 1 );
show 'password', password_field( -name => 'pw', -value => 's', -size => 8 );
show 'filefield', filefield( -name => 'file', -size => 30 );
show 'textarea', textarea( -name => 'note', -default => 'd', -rows => 3, -columns => 40 );
show 'textarea two', textarea( 'other', '<t>', 2, 10 );
show 'hidden', hidden( 'name', 'zzz' ), hidden( -name => 'h', -default => [ 'a', 'b' ] );
show 'checkbox', checkbox( -name => 'flag', -label => 'Flag' ), checkbox( -name => 'c2', -checked => 1, -value => 'yes', -label => 'Two' );
show 'checkbox plain', checkbox('plain');
show 'group', checkbox_group( -name => 'colour', -values => [ 'red', 'blue' ], -labels => { 'red' => 'Rot' } );
show 'group break', checkbox_group( -name => 'g', -values => [ 1, 2 ], -default => [2], -linebreak => 'true' );
show 'group table', checkbox_group( -name => 'g', -values => [ 1 .. 4 ], -columns => 2 );
show 'radio', radio_group( -name => 'size', -values => [ 1, 2 ], -linebreak => 0 );
show 'radio default', radio_group( -name => 'r', -values => [ 'a', 'b' ], -default => 'b', -labels => { 'a' => 'A<' } );
my @list = radio_group( -name => 'r', -values => [ 'a', 'b' ], -default => '-' );
show 'radio list', map { "[$_]" } @list;
show 'popup', popup_menu( 'colour', [ 'red', 'green' ], 'green', { 'red' => 'Rot' } );
show 'popup named', popup_menu( -name => 'p', -values => [ 'x', 'y' ], -default => 'y', -class => 'k' );
show 'popup hash', popup_menu( -name => 'p', -values => { 'one' => 'Eins' } );
show 'optgroup', popup_menu( -name => 'o', -values => [ optgroup( -name => 'G', -values => [ 'a', 'b' ], -labels => { 'a' => 'A' } ), 'c' ], -default => 'b' );
show 'list', scrolling_list( -name => 's', -values => [ 'a', 'b', 'c' ], -default => [ 'a', 'c' ], -size => 2, -multiple => 'true' );
show 'submit', submit, submit('Go'), submit( -name => 'action', -value => 'Save', -class => 'b' );
show 'reset', reset(), reset('R'), defaults('D');
show 'button', button( -name => 'b', -value => 'Press', -onClick => 'f()' ), image_button( -name => 'i', -src => '/i.png' );
show 'escape off', do { autoEscape(0); my $x = textfield( -name => 'e', -value => '<x>' ); autoEscape(1); $x };
show 'comment', comment('note');
show 'isindex url', url( -relative => 1 ), ' ', self_url;
show 'param', join ',', param();
CGI::delete_all();
show 'gone', scalar( () = param() );
show 'no value', textfield('none'), textfield( -name => 'none', -value => '' ), textarea('none'), hidden('none'), password_field('none'), filefield('none');
show 'bare lists', popup_menu( 'n', [] ), radio_group( -name => 'n', -values => ['only'] ), checkbox( -name => 'c', -label => '' );
show 'attributes', radio_group( -name => 'n', -values => [ 1, 2 ], -attributes => { 1 => { -class => 'x' } } ), popup_menu( -name => 'n', -values => [1], -attributes => { 1 => { -class => 'x' } } );
show 'fields', textfield( -name => 'f', -onchange => 'g()', -id => 'i', -size => 3 ), submit( -value => 'V' ), button('B'), button( -name => 'B', -onclick => 'a("b")' );
show 'tags', table( { -id => 't' }, Tr( td(), td('') ) ), div(), div( {} ), td( { -nowrap => 1 } ), option( { -value => 1 }, 'o' ), script( { -src => 'x' }, '' ), iframe( { -src => 'y' }, '' );
show 'start_html args', start_html( 'T', 'me@x.example', 'true' );
show 'start_form args', start_form( 'GET', '/x', 'application/x-www-form-urlencoded' ), start_form( -action => '/x', -enctype => CGI::URL_ENCODED(), -onsubmit => 'f()' );
show 'start dtd', start_html( -dtd => '-//W3C//DTD HTML 4.01//EN', -title => 'D' );
show 'then', br, end_html, submit;
