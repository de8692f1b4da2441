#!/usr/bin/perl
read( STDIN, my $body, $ENV{'CONTENT_LENGTH'} || 9 );
my %form;
for my $pair ( split /[&;]/, "a=1+2&b=%41&c=x%26y" ) {
    my ( $name, $value ) = map { tr/+/ /; s/%([0-9a-fA-F]{2})/chr hex $1/ge; $_ } split /=/, $pair, 2;
    $form{$name} = $value;
}
print "Content-type: text/html\n\n";
print <<"HTML";
<h1>Hello $ENV{'FOO'}</h1>
<p>@{[ map { "$_: $form{$_}" } sort keys %form ]}</p>
HTML
print "body: $body";
