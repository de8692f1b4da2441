# Text::CSV: lines, files, headers, mistakes.
use strict;
use Text::CSV;
my $csv = Text::CSV->new( { 'binary' => 1 } ) or die Text::CSV->error_diag;
for my $line ( 'a,b,c', 'a,"b,c",d', '"x ""y"" z",,', '"",1', ' a , b ', "\"two\nlines\",x", 'a"b,c', '"a"b,c', '"open', "a,\xe9", "a;b", '' ) {
    if ( $csv->parse($line) ) { print join( '|', map { defined $_ ? $_ : 'undef' } $csv->fields ), "\n"; }
    else { my ( $code, $text, $position ) = $csv->error_diag; print "$code $text\n"; }
}
for my $row ( [ 'a', 'b c', 'd,e', 'f"g', '', undef, "n\nl", 5, 'tab	x', ' lead' ], ['x'], [ 1, 2.5, '=1' ] ) {
    print $csv->combine(@$row) ? $csv->string : 'failed', "\n";
}
my $always = Text::CSV->new( { 'always_quote' => 1, 'sep_char' => ';', 'eol' => "\r\n", 'binary' => 1 } );
$always->combine( 1, undef, 'x' );
print $always->string;
my $file = "/tmp/csv.$$";
open my $out, '>', $file or die;
$csv->eol("\n");
$csv->print( $out, $_ ) for [ 'name', 'mail', 'size' ], [ 'Ann "A"', 'ann@example.com', 1 ], [ "two\nlines", '', 2 ], [ 'Bob', 'bob@example.com', undef ];
close $out;
open my $in, '<', $file or die;
my $names = $csv->getline($in);
$csv->column_names(@$names);
while ( my $row = $csv->getline_hr($in) ) { print join( '|', map { "$_=$row->{$_}" } sort keys %$row ), "\n"; }
print $csv->eof ? "end\n" : "not the end\n";
close $in;
open $in, '<', $file or die;
my $all = Text::CSV->new( { 'binary' => 1 } )->getline_all($in);
print scalar @$all, ' ', scalar @{ $all->[0] }, "\n";
close $in;
open $in, '<', $file or die;
my $bound = Text::CSV->new( { 'binary' => 1 } );
$bound->bind_columns( \my ( $n, $m, $s ) );
$bound->getline($in);
print "$n/$m/$s\n";
close $in;
my $rows = Text::CSV::csv( 'in' => $file, 'headers' => 'auto' );
print scalar @$rows, ' ', $rows->[0]{'mail'}, "\n";
Text::CSV::csv( 'in' => [ [ 1, 2 ], [ 'a b', 'c,d' ] ], 'out' => "$file.2", 'quote_space' => 0 );
open $in, '<', "$file.2" or die;
print <$in>;
close $in;
unlink $file, "$file.2";
my $white = Text::CSV->new( { 'allow_whitespace' => 1 } );
$white->parse(' a , "b" ,c ');
print join( '|', $white->fields ), "\n";
my $plain = Text::CSV->new;
print $plain->parse("a,\xe9") ? 'binary' : 0 + $plain->error_diag, ' ', $plain->combine("x\ny") ? 'ok' : 'refused', ' ', $plain->error_input, "\n";
my $tab = Text::CSV->new( { 'sep_char' => "\t", 'quote_char' => undef, 'escape_char' => undef } );
$tab->parse("a\t\"b\"\tc");
print join( '|', $tab->fields ), "\n";
