<?php
$cpanel = new CPANEL(); // Connect to cPanel - only do this once.
  
// Remove security questions for example.com
$remove_sec_questions = $cpanel->api2(
    'SourceIPCheck', 'resetsecquestions',
        array(       
            'account'      => 'user'
    )
 );

// The document's snippet ends above; this line shows the answer.
print json_encode($remove_sec_questions) . "\n";
