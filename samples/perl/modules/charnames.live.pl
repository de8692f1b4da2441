#!/usr/bin/perl
# Characters by their names, in strings and patterns, and names of characters.
use strict;
use warnings;
use utf8;
binmode STDOUT, ':utf8';
print "\N{GREEK SMALL LETTER ALPHA}\N{LATIN SMALL LETTER E WITH ACUTE}\N{U+263A}\N{EURO SIGN}\N{greek:Omega}\n";
print join( ' ', map { sprintf '%04X', ord } "\N{NBSP}", "\N{LINE FEED}", "\N{ZWJ}", "\N{BOM}", "\N{NULL}", "\N{SPACE}" ), "\n";
print "a\x{2019}b" =~ /\N{RIGHT SINGLE QUOTATION MARK}/ ? "matches\n" : "does not match\n";
print "x\x{e9}y" =~ /^x[\N{LATIN SMALL LETTER E WITH ACUTE}z]y$/ ? "in a class\n" : "not in a class\n";
use charnames ();
for my $code ( 0x41, 0x20AC, 'U+1F600', '00e9', 0x0A, 0xAC01, 0x4E2D, 0x3400 ) { print charnames::viacode($code), "\n"; }
print defined charnames::viacode(0xE000) ? 'named' : 'no name', "\n";
printf "%X %X\n", charnames::vianame('GOTHIC LETTER AHSA'), charnames::vianame('HANGUL SYLLABLE GAG');
print charnames::string_vianame('BLACK HEART SUIT'), ' ', defined charnames::vianame('NO SUCH NAME') ? 'found' : 'unknown', "\n";
{
    use charnames ':full', ':alias' => { 'e_ACUTE' => 'LATIN SMALL LETTER E WITH ACUTE', 'heart' => 0x2665 };
    print "\N{e_ACUTE}\N{heart}\n";
}
{
    use charnames 'cyrillic';
    print "\N{be}\N{Be}\n";
}
eval 'print "\N{NO SUCH NAME}"; 1' or print $@ =~ /(Unknown charname '[^']*')/, "\n";
