package LiveBridge::Process;

# A command that a script starts. The host runs it, or says why not; nothing runs before its whole
# input is known, and its whole output comes back at once.
use strict;

our $LAST = 1000;
our %RUNNING;
our %DONE;
my %TOLD;

# One sentence for the script's author, once each; what the script sees is $!.
sub refuse {
    my ( $sentence, $errno ) = @_;
    print STDERR "livebridge: $sentence.\n" if !$TOLD{$sentence}++;
    $! = $errno || 52;
    return;
}

sub of {
    my ( $class, @command ) = @_;
    my $self = bless { 'pid' => ++$LAST, 'in' => '', 'out' => '', 'err' => '', 'words' => \@command }, $class;
    $RUNNING{ $self->{'pid'} } = $self;
    return $self;
}

# Why the host would not run it, asked before a script writes to it; nothing if it would.
sub refusal {
    my ($self) = @_;
    my @words = @{ $self->{'words'} };
    require LiveBridge::Shell;
    return if @words == 1 && $words[0] =~ /[|&;<>()\$`"'*?\[\]\\]/;
    @words = split ' ', $words[0] if @words == 1;
    return if LiveBridge::Shell::has( $words[0] );
    my $answer = ask( { 'service' => 'offered', 'words' => \@words } );
    return $answer->{'refused'};
}

# Runs it with the input so far.
sub finish {
    my ($self) = @_;
    return $self->{'status'} if defined $self->{'status'};
    delete $RUNNING{ $self->{'pid'} };
    $DONE{ $self->{'pid'} } = -1;
    my @words = @{ $self->{'words'} };
    my $result;
    if ( @words == 1 && !$self->{'plain'} ) {
        require LiveBridge::Shell;
        $result = LiveBridge::Shell::run( $words[0], $self->{'in'} );
    }
    else {
        require LiveBridge::Shell;
        $result = LiveBridge::Shell::own( \@words, $self->{'in'} ) || command( \@words, $self->{'in'} );
    }
    if ( defined $result->{'refused'} ) {
        refuse( $result->{'refused'}, 44 );
        $self->{'refused'} = 1;
        return $self->{'status'} = -1;
    }
    $self->{'out'} = $result->{'out'};
    $self->{'err'} = $result->{'err'};
    if ( $self->{'together'} ) { $self->{'out'} .= $self->{'err'}; $self->{'err'} = ''; }
    for my $name ( keys %{ $self->{'pass'} || {} } ) { print { $self->{'pass'}{$name} } $self->{$name}; $self->{$name} = ''; }
    return $self->{'status'} = $DONE{ $self->{'pid'} } = $result->{'status'} << 8;
}

# What the host gives for one command without a shell: status, out, err; or refused.
sub command {
    my ( $words, $in ) = @_;
    require Cwd;
    return ask( { 'service' => 'command', 'words' => $words, 'in' => $in, 'folder' => Cwd::getcwd() || '/' } );
}

# Every character of the request and of the answer stands for one octet.
sub ask {
    my ($request) = @_;
    my $answer = LiveBridge::exchange( "<livebridge>\n" . _json($request) );
    if ( ref $answer ne 'HASH' ) { return { 'refused' => 'The host answers no requests of scripts here' }; }
    for my $key ( keys %$answer ) { utf8::decode( $answer->{$key} ) if $key ne 'refused' && defined $answer->{$key} && !ref $answer->{$key}; }
    return $answer;
}

sub _json {
    my ($value) = @_;
    return '{' . join( ',', map { _json($_) . ':' . _json( $value->{$_} ) } keys %$value ) . '}' if ref $value eq 'HASH';
    return '[' . join( ',', map { _json($_) } @$value ) . ']' if ref $value eq 'ARRAY';
    my $text = defined $value ? "$value" : '';
    # A wide text goes as its octets, which go as characters of their own.
    utf8::encode($text) if $text =~ /[^\x00-\xff]/;
    utf8::upgrade($text);
    utf8::encode($text);
    $text =~ s/(["\\])/\\$1/g;
    $text =~ s/([\x00-\x1f\x7f])/sprintf '\\u%04x', ord $1/ge;
    return qq{"$text"};
}

# What the command printed, where the script's own output goes.
sub show {
    my ($self) = @_;
    if ( length $self->{'out'} ) {
        my $before = CORE::select STDOUT;
        local ( $|, $,, $\ ) = ( 1, undef, undef );
        print STDOUT $self->{'out'};
        CORE::select $before;
    }
    print STDERR $self->{'err'} if length $self->{'err'};
    return;
}

END {
    my $status = $?;
    for my $pid ( sort { $a <=> $b } keys %RUNNING ) {
        my $process = $RUNNING{$pid} or next;
        $process->finish;
        $process->show;
    }
    $? = $status;
}

# A handle on a command's input or output.
package LiveBridge::Pipe;

sub TIEHANDLE {
    my ( $class, $process, $side ) = @_;
    my $self = bless { 'process' => $process, 'side' => $side }, $class;
    return $self;
}

sub _in {
    my ($self) = @_;
    if ( !$self->{'handle'} ) {
        $self->{'process'}->finish;
        my $out = $self->{'process'}{ $self->{'side'} eq 'err' ? 'err' : 'out' };
        CORE::open( $self->{'handle'}, '<', \$out );
        binmode $self->{'handle'}, $self->{'layers'} if $self->{'layers'};
    }
    return $self->{'handle'};
}

sub READLINE { my ($self) = @_; my $in = $self->_in; return wantarray ? readline $in : scalar readline $in; }
sub GETC     { my ($self) = @_; return getc $self->_in; }
sub READ     { my $self = shift; my $in = $self->_in; return read $in, $_[0], $_[1], defined $_[2] ? $_[2] : 0; }
sub EOF      { my ($self) = @_; return $self->{'side'} eq 'in' ? 1 : eof $self->_in; }
sub FILENO   { return -1; }
sub BINMODE  { my ( $self, $layers ) = @_; $self->{'layers'} = $layers; binmode $self->{'handle'}, $layers || ':raw' if $self->{'handle'}; return 1; }
sub OPEN     { return; }
sub SEEK     { $! = 70; return; }
sub TELL     { return -1; }

sub PRINT {
    my ( $self, @texts ) = @_;
    my $text = join( defined $, ? $, : '', map { defined $_ ? $_ : '' } @texts ) . ( defined $\ ? $\ : '' );
    utf8::encode($text) if $text =~ /[^\x00-\xff]/ || ( $self->{'layers'} || '' ) =~ /utf-?8/i;
    $self->{'process'}{'in'} .= $text;
    return 1;
}
sub PRINTF { my ( $self, $format, @rest ) = @_; local ( $,, $\ ); return $self->PRINT( sprintf $format, @rest ); }
sub WRITE {
    my ( $self, $text, $length, $offset ) = @_;
    $text = substr $text, $offset || 0, defined $length ? $length : length $text;
    local ( $,, $\ );
    $self->PRINT($text);
    return length $text;
}

sub CLOSE {
    my ($self) = @_;
    return if $self->{'closed'}++;
    $LiveBridge::Builtins::PIPES-- if $LiveBridge::Builtins::PIPES > 0 && !$self->{'part'};
    my $process = $self->{'process'};
    if ( $self->{'part'} ) { return 1; }
    my $status = $process->finish;
    $process->show if $self->{'side'} eq 'in';
    print STDERR $process->{'err'} if $self->{'side'} eq 'out' && length $process->{'err'};
    $? = $status;
    return $status == 0 ? 1 : '';
}

sub UNTIE { return; }

sub DESTROY {
    my ($self) = @_;
    return if $self->{'closed'} || ${^GLOBAL_PHASE} eq 'DESTRUCT';
    local ( $?, $!, $@ );
    $self->CLOSE;
    return;
}

1;
