# What a script may do at its end: files left open, $?, die in eval, an exit status of its own.
my $cpanel = Cpanel::LiveAPI->new();
open( NOTE, '>', '/tmp/note-of-the-sample' ) or die "cannot write: $!";
print NOTE 'kept ', $cpanel->cpanelprint('$user');
close NOTE;
open( NOTE, '<', '/tmp/note-of-the-sample' );
print <NOTE>, "\n";
unlink '/tmp/note-of-the-sample';
eval { die { 'code' => 7 } };
print "code $@->{'code'}\n";
END { $? = 0 }
exit 3;
