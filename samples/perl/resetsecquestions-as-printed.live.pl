my $cpliveapi = Cpanel::LiveAPI->new(); # Connect to cPanel - only do this once.
  
# Remove security questions for example.com.
my $remove_sec_questions = $cpliveapi->api2(
    'SourceIPCheck', 'addip',
    {
        'account'      => 'user'
 
    }
 );

# The document prints addip here, with an argument that addip does not know: so it fails, honestly.
print "error: $remove_sec_questions->{'cpanelresult'}{'error'}\n";
$cpliveapi->end();
