package IPC::Run3;

# run3: a command with its input, output and complaints in variables or files.
use strict;
require LiveBridge::Process;

our $VERSION = '0.048';

sub import { my $to = caller; no strict 'refs'; *{"${to}::run3"} = \&run3; return; }

sub run3 {
    my ( $command, $in, $out, $err ) = @_;
    my $process = LiveBridge::Process->of( ref $command ? @$command : $command );
    $process->{'in'} = ref $in eq 'SCALAR' ? $$in : ref $in eq 'ARRAY' ? join( '', @$in ) : ref $in eq 'CODE' ? join( '', map { my $x = $in->(); defined $x ? $x : () } 1 ) : '';
    if ( defined $in && !ref $in ) { CORE::open( my $file, '<', $in ) or die "$in: $!"; local $/; $process->{'in'} = readline $file; }
    my $status = $process->finish;
    die "run3: @{ ref $command ? $command : [$command] }: $!\n" if $process->{'refused'};
    for my $pair ( [ $out, 'out', \*STDOUT ], [ $err, 'err', \*STDERR ] ) {
        my ( $to, $name, $standard ) = @$pair;
        my $text = $process->{$name};
        if    ( ref $to eq 'SCALAR' ) { $$to = $text; }
        elsif ( ref $to eq 'ARRAY' )  { @$to = $text =~ /^(.*\n?)/mg; pop @$to if @$to && $to->[-1] eq ''; }
        elsif ( ref $to eq 'CODE' )   { $to->($_) for $text =~ /(.*\n|.+$)/g; }
        elsif ( ref $to )             { next if ref $to eq 'REF'; print {$to} $text; }
        elsif ( defined $to )         { CORE::open( my $file, '>', $to ) or die "$to: $!"; print {$file} $text; CORE::close $file; }
        else                          { print {$standard} $text; }
    }
    $? = $status;
    return 1;
}

1;
