# ends: memory
my %h;
$h{ rand() } = "y" x 200_000 while 1;
