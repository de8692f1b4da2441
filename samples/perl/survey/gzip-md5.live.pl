#!/usr/bin/perl
# Compresses, digests and encodes.
use strict;
use IO::Compress::Gzip qw(gzip $GzipError);
use IO::Uncompress::Gunzip qw(gunzip);
use Compress::Zlib;
use Digest::MD5 qw(md5_hex);
use Digest::SHA qw(sha1_hex sha256_hex hmac_sha256_base64);
use MIME::Base64;
use MIME::QuotedPrint;
my $text = "some text, some text, some text\n" x 20;
gzip( \$text => \my $packed ) or die $GzipError;
gunzip( \$packed => \my $back ) or die;
print $back eq $text ? 'same' : 'other', ' ', length $packed < length $text ? 'smaller' : 'larger', "\n";
print uncompress( compress($text) ) eq $text ? "zlib\n" : "bad\n";
print md5_hex($text), ' ', sha1_hex('abc'), ' ', substr( sha256_hex('abc'), 0, 16 ), ' ', hmac_sha256_base64( 'a', 'k' ), "\n";
print encode_base64( 'hello world', '' ), ' ', decode_base64('aGk='), ' ', encode_qp("caf\xe9=", '' ), "\n";
print crc32('abc'), ' ', adler32('abc'), "\n";
