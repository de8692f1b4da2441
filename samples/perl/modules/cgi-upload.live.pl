# A form with files, as a browser sends it.
use strict;
my $body;
BEGIN {
    $body = join "\r\n", '--XX', 'Content-Disposition: form-data; name="title"', '', "A t\xc3\xaftle", '--XX',
      'Content-Disposition: form-data; name="file"; filename="notes.txt"', 'Content-Type: text/plain', '', "line one\nline two\r\nend", '--XX',
      'Content-Disposition: form-data; name="file"; filename="b.bin"', 'Content-Type: application/octet-stream', '', "\x00\x01\xff", '--XX',
      'Content-Disposition: form-data; name="nothing"; filename=""', 'Content-Type: application/octet-stream', '', '', '--XX',
      'Content-Disposition: form-data; name="pick"', '', 'a', '--XX', 'Content-Disposition: form-data; name="pick"', '', 'b', '--XX--', '';
    $ENV{'REQUEST_METHOD'} = 'POST';
    $ENV{'CONTENT_TYPE'}   = 'multipart/form-data; boundary=XX';
    $ENV{'CONTENT_LENGTH'} = length $body;
    $ENV{'QUERY_STRING'}   = 'from=query';
    open my $file, '>', "/tmp/upload.$$" or die $!;
    binmode $file;
    print {$file} $body;
    close $file;
    open STDIN, '<', "/tmp/upload.$$" or die $!;
    unlink "/tmp/upload.$$";
}
use CGI;

my $q = CGI->new;
print join( '|', $q->param ), "\n";
print $q->param('title'), '|', join( ',', $q->multi_param('pick') ), '|', scalar( $q->url_param('from') ), "\n";
my @files = $q->upload('file');
print scalar @files, "\n";
my $name = $q->param('file');
print "name: $name\n";
my $info = $q->uploadInfo($name);
print "$_: $info->{$_}\n" for sort keys %$info;
my $handle = $q->upload('file');
my $count = 0;
while ( my $line = <$handle> ) { $count++; print length $line, ';'; }
print "$count lines\n";
my $second = $files[1];
binmode $second;
read $second, my $buffer, 100;
print join( ' ', map { ord } split //, $buffer ), "\n";
print -s $q->tmpFileName($name), "\n";
print defined $q->upload('nothing') ? 'some' : 'none', '|', $q->param('nothing'), "|\n";
print defined $q->upload('title')   ? 'some' : 'none', "\n";
print defined $q->cgi_error ? $q->cgi_error : 'no error', "\n";
