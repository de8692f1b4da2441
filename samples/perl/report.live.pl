#!/usr/bin/perl -w
# A report by format and write, its heading from DATA, its last line from END.
my $cpanel = Cpanel::LiveAPI->new();
my $roots = $cpanel->api2('DomainLookup', 'getdocroots');
our ($domain, $root);
print scalar <DATA>;
format STDOUT =
@<<<<<<<<<<<<<<< @>>>>>>>>>>>
$domain,         $root
.
foreach my $row (@{ $roots->{'cpanelresult'}->{'data'} }) {
    $domain = $row->{'domain'};
    ($root) = $row->{'docroot'} =~ m{([^/]+)$};
    write;
}
END { print "end\n"; $cpanel->end(); }
__DATA__
Document roots
