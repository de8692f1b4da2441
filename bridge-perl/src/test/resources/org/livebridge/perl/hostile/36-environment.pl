# ends: says secrets: 0
my $secrets = grep { !/^(FOO|HOME|PWD|CPANEL_\w+|PERL\w*)$/ } keys %ENV;
print "secrets: $secrets @{[ sort keys %ENV ]}\n";
