package Cpanel::Template;

# A page from a Template Toolkit file. The toolkit is the user's own (--perl-lib).
use strict;

our $VERSION = '1.0';

# Success and a reference to the text; or printed, where the input says so.
sub process_template {
    my ( $service, $input, $options ) = @_;
    my %input = %{ $input || {} };
    my $file = delete $input{'template_file'};
    my $print = delete $input{'print'};
    die "Cpanel::Template::process_template needs a template_file.\n" if !defined $file;
    if ( !eval { require Template; 1 } ) {
        die "Cpanel::Template needs the Template Toolkit, which LiveBridge does not bring along; name a folder that has Template.pm by --perl-lib.\n";
    }
    my $folder = $file =~ m{^(.*)/} ? $1 : '.';
    my $template = Template->new( 'ABSOLUTE' => 1, 'RELATIVE' => 1, 'INCLUDE_PATH' => [ $folder, '.' ], %{ $options || {} } ) or die Template->error . "\n";
    my $text = '';
    my $done = $template->process( $file, { 'CPANEL' => {}, %input, 'data' => exists $input{'data'} ? $input{'data'} : \%input }, \$text );
    if ( !$done ) { my $error = $template->error . ''; return ( 0, $error ); }
    print $text if $print;
    return ( 1, \$text );
}

1;
