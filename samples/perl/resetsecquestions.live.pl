my $cpliveapi = Cpanel::LiveAPI->new(); # Connect to cPanel - only do this once.
  
# Remove security questions for example.com.
my $remove_sec_questions = $cpliveapi->api2(
    'SourceIPCheck', 'resetsecquestions',
    {
        'account'      => 'user'
 
    }
 );

# The document's snippet ends above (it says addip by mistake); these lines show the answer.
my $result = $remove_sec_questions->{'cpanelresult'};
print "$result->{'module'}::$result->{'func'}: status '$result->{'data'}[0]{'status'}', result $result->{'event'}{'result'}\n";
$cpliveapi->end();
