# Ways to open, double and redirect handles, as old scripts have them.
use strict;
my $dir = "/tmp/files.$$";
mkdir $dir or die $!;
chdir $dir;
open(OUT, ">one.txt") || die "Can't open: $!";
flock(OUT, 2);
print OUT "first\nsecond\n";
close(OUT);
open OUT, '>>one.txt' or die;
print OUT "third\n";
close OUT;
open(IN, 'one.txt') or die;
my @lines = <IN>;
close IN;
print scalar @lines, ' ', $lines[2];
open(my $lex, '<', 'one.txt') or die;
{ local $/; my $all = <$lex>; print length $all, "\n"; }
close $lex;
print open( my $none, '<', 'none.txt' ) ? 'opened' : "failed: $!", "\n";
my %h;
open( $h{'x'}, '<', 'one.txt' ) or die;
my $fh = $h{'x'};
print scalar <$fh>;
close $h{'x'};
open( local *GLOB, '<', 'one.txt' ) or die;
print scalar <GLOB>;
close GLOB;
my $name = 'NAMED';
{ no strict 'refs'; open( $name, '<', 'one.txt' ) or die; print scalar <$name>; close $name; }
open( my $memory, '>', \my $text ) or die;
print {$memory} 'in memory';
close $memory;
print "$text\n";
open( my $both, '+<', 'one.txt' ) or die;
seek $both, 0, 2;
print {$both} "fourth\n";
seek $both, 0, 0;
my @all = <$both>;
print scalar @all, "\n";
close $both;
open( my $temporary, '+>', undef ) or die;
print {$temporary} "temporary\n";
seek $temporary, 0, 0;
print scalar <$temporary>;
package Other { sub read_it { open( FH, '<', $_[0] ) or return "no: $!"; my $l = <FH>; close FH; return $l } }
print Other::read_it('one.txt');

# doubling
open( SAVE, '>&STDOUT' ) or die "double: $!";
open( STDOUT, '>', 'captured.txt' ) or die "redirect: $!";
print "captured\n";
printf STDOUT "%s\n", 'formatted';
close STDOUT;
open( STDOUT, '>&SAVE' ) or die;
print "back again\n";
open( my $copy, '>&', \*STDOUT ) or die;
print {$copy} "by the copy\n";
close $copy;
print "still open\n";
open( my $err, '>&STDERR' ) or die;
close $err;
open( IN, 'captured.txt' ) or die;
print "read: $_" while <IN>;
close IN;
open( STDIN, '<', 'one.txt' ) or die;
print 'stdin: ', scalar <STDIN>;
{
    local *STDOUT;
    open( STDOUT, '>', \my $buffer ) or die;
    print 'hidden';
    close STDOUT;
    print STDERR '' if $buffer ne 'hidden';
    $h{'buffer'} = $buffer;
}
print "$h{'buffer'}\n";
open( STDOUT, '>>', 'captured.txt' ) or die;
print "more\n";
open( STDOUT, '>&', \*SAVE ) or die;
print -s 'captured.txt', "\n";
chmod 0644, 'one.txt' or print "chmod: $!\n";
print chmod( 0755, 'one.txt', 'captured.txt' ), "\n";
umask 022;
print sprintf( '%o', umask ), "\n";
print unlink( 'one.txt', 'captured.txt' ), "\n";
{ use open ':utf8'; open( my $u, '>', 'u.txt' ) or die; print {$u} "\x{20ac}"; close $u; }
print -s 'u.txt', "\n";
unlink 'u.txt';
chdir '/';
rmdir $dir or print "rmdir: $!\n";
print -d $dir ? "there\n" : "gone\n";
