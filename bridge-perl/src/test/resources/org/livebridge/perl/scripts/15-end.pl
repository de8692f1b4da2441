print "a\n";
__END__
rubbish ( ) {{{
=head1 X
