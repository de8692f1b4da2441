<?php
// on 5.6 8.2: the installed php has no sendmail
var_dump(mail('someone@example.org', 'First', "Line one\nFrom here\n.\n", "From: me@example.com\r\nX-Mailer: PHP/5"));
var_dump(mail("a@example.org, b@example.org", "Two\r\nBcc: evil@example.org", 'body'));
$box = file_get_contents(getenv('HOME') . '/mail/sent.mbox');
echo preg_replace('/^From user .*$/m', 'From user', $box);
