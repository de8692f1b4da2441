package LiveBridge::Shell;

# A command line as scripts write it, read without a shell: words in quotes, redirections, pipes and
# lists. What a shell would compute in it ($(...), loops) is refused in one sentence.
use strict;

my $DEPTH = 0;

# Status, out and err of the whole line; or refused.
sub run {
    my ( $line, $in ) = @_;
    my $tokens = _tokens($line);
    return { 'refused' => $tokens } if !ref $tokens;
    my %all = ( 'status' => 0, 'out' => '', 'err' => '' );
    my ( @pipeline, $join );
    require Cwd;
    my $folder = Cwd::getcwd();
    my $skip = 0;
    my @stage = ();
    for my $token ( @$tokens, { 'op' => ';' } ) {
        if ( !$token->{'op'} ) { push @stage, $token; next; }
        if ( $token->{'op'} eq '|' ) { push @pipeline, [@stage]; @stage = (); next; }
        push @pipeline, [@stage] if @stage || @pipeline;
        if ( @pipeline && !$skip ) {
            my $result = _pipeline( \@pipeline, $in );
            if ( defined $result->{'refused'} ) { chdir $folder; return $result; }
            $all{'status'} = $result->{'status'};
            $all{$_} .= $result->{$_} for 'out', 'err';
            $in = '';
            if ( $result->{'leave'} ) { last; }
        }
        $skip = $token->{'op'} eq '&&' ? $all{'status'} != 0 : $token->{'op'} eq '||' ? $all{'status'} == 0 : 0;
        @pipeline = @stage = ();
    }
    chdir $folder;
    return \%all;
}

sub _tokens {
    my ($line) = @_;
    my @tokens;
    pos($line) = 0;
    while ( pos $line < length $line ) {
        next if $line =~ /\G[ \t]+/gc;
        if ( $line =~ /\G#[^\n]*/gc ) { next; }
        if ( $line =~ /\G(&&|\|\||;|\n|\|)/gc ) { push @tokens, { 'op' => $1 eq "\n" ? ';' : $1 }; next; }
        if ( $line =~ /\G([012]?)>&([12])/gc ) { push @tokens, { 'to' => $1 eq '' ? 1 : $1, 'same' => $2 }; next; }
        if ( $line =~ /\G(&>|[012]?(?:>>?|<))[ \t]*/gc ) {
            my $how = $1;
            my $word = _word( \$line );
            return $word->{'refused'} if defined $word->{'refused'};
            my $which = $how =~ /^(\d)/ ? $1 : $how =~ /</ ? 0 : 1;
            push @tokens, { 'to' => $which, 'file' => $word->{'text'}, 'append' => $how =~ />>/ ? 1 : 0 };
            push @tokens, { 'to' => 2, 'same' => 1 } if $how eq '&>';
            next;
        }
        if ( $line =~ /\G&/gc ) { push @tokens, { 'op' => ';' }; next; }
        if ( $line =~ /\G[()]/gc ) { return 'A command line with ( ) needs a shell, which the embedded Perl has not; run with --engine native'; }
        my $word = _word( \$line );
        return $word->{'refused'} if defined $word->{'refused'};
        push @tokens, $word;
    }
    return \@tokens;
}

sub _word {
    my ($line) = @_;
    my ( $text, $glob ) = ( '', 0 );
    while ( pos $$line < length $$line ) {
        if    ( $$line =~ /\G'([^']*)'/gc ) { $text .= $1; }
        elsif ( $$line =~ /\G"/gc ) {
            while ( pos $$line < length $$line ) {
                if    ( $$line =~ /\G"/gc )               { last; }
                elsif ( $$line =~ /\G\\(["\\\$`])/gc )    { $text .= $1; }
                elsif ( $$line =~ /\G\$(?:(\w+)|\{(\w+)\})/gc ) { my $n = defined $1 ? $1 : $2; $text .= defined $ENV{$n} ? $ENV{$n} : ''; }
                elsif ( $$line =~ /\G(`|\$\()/gc )        { return _computed(); }
                elsif ( $$line =~ /\G(.)/gcs )            { $text .= $1; }
            }
        }
        elsif ( $$line =~ /\G\\(.)/gcs )                  { $text .= $1; }
        elsif ( $$line =~ /\G(`|\$\()/gc )                { return _computed(); }
        elsif ( $$line =~ /\G\$(?:(\w+)|\{(\w+)\})/gc )   { my $n = defined $1 ? $1 : $2; $text .= defined $ENV{$n} ? $ENV{$n} : ''; }
        elsif ( $$line =~ /\G([^\s'"\\\$`;|&<>()]+)/gc )  { my $part = $1; $glob ||= $part =~ /[*?\[]/; $text .= $part; }
        elsif ( $$line =~ /\G\$/gc )                      { $text .= '$'; }
        else                                              { last; }
    }
    $text =~ s{^~(?=/|$)}{$ENV{'HOME'}} if defined $ENV{'HOME'};
    return { 'text' => $text, 'glob' => $glob };
}

sub _computed { return { 'refused' => 'A command line with $( ) or ` ` needs a shell, which the embedded Perl has not; run with --engine native' }; }

sub _pipeline {
    my ( $stages, $in ) = @_;
    my %all = ( 'status' => 0, 'out' => '', 'err' => '' );
    for my $i ( 0 .. $#$stages ) {
        my $result = _stage( $stages->[$i], $in );
        return $result if defined $result->{'refused'};
        $all{'err'} .= $result->{'err'};
        $all{'status'} = $result->{'status'};
        $all{'leave'}  = 1 if $result->{'leave'};
        $in = $result->{'out'};
    }
    $all{'out'} = $in;
    return \%all;
}

sub _stage {
    my ( $tokens, $in ) = @_;
    my ( @words, @redirections );
    for my $token (@$tokens) {
        if ( exists $token->{'to'} ) { push @redirections, $token; next; }
        my @found = $token->{'glob'} ? glob $token->{'text'} : ();
        @found = $token->{'text'} if !@found || ( @found == 1 && !-e $found[0] );
        push @words, @found;
    }
    while ( @words && $words[0] =~ /^(\w+)=(.*)$/s ) { last if @words == 1; shift @words; }
    for my $to (@redirections) {
        next if $to->{'to'} != 0;
        CORE::open( my $file, '<', $to->{'file'} ) or return { 'status' => 1, 'out' => '', 'err' => "sh: $to->{'file'}: $!\n" };
        binmode $file;
        local $/;
        $in = readline $file;
        $in = '' if !defined $in;
    }
    return { 'status' => 0, 'out' => '', 'err' => '' } if !@words;
    my $own = own( \@words, $in );
    my $result = $own || LiveBridge::Process::command( \@words, $in );
    return $result if defined $result->{'refused'};
    return _redirected( $result, @redirections );
}

# Output goes where the redirections say, in their order.
sub _redirected {
    my ( $result, @redirections ) = @_;
    my %target = ( 1 => 'out', 2 => 'err' );
    for my $to (@redirections) {
        next if $to->{'to'} == 0;
        $target{ $to->{'to'} } = defined $to->{'same'} ? $target{ $to->{'same'} } : $to;
    }
    my %text = ( 'out' => '', 'err' => '' );
    my %opened;
    for my $number ( 1, 2 ) {
        my $target = $target{$number};
        my $text = $result->{ $number == 1 ? 'out' : 'err' };
        if ( !ref $target ) { $text{$target} .= $text; next; }
        next if $target->{'file'} eq '/dev/null';
        if ( !$opened{$target} ) {
            CORE::open( $opened{$target}, $target->{'append'} ? '>>' : '>', $target->{'file'} ) or return { 'status' => 1, 'out' => '', 'err' => "sh: $target->{'file'}: $!\n" };
            binmode $opened{$target};
        }
        print { $opened{$target} } $text;
    }
    close $_ for values %opened;
    return { %$result, %text };
}

# The few commands that need nothing of the host.
my %OWN = (
    'true'  => sub { '' },
    ':'     => sub { '' },
    'false' => sub { undef },
    'echo'  => sub { my ( $words, $in ) = @_; my $end = @$words && $words->[0] eq '-n' ? do { shift @$words; '' } : "\n"; return "@$words$end" },
    'pwd'   => sub { require Cwd; return Cwd::getcwd() . "\n" },
    'cat'   => sub {
        my ( $words, $in ) = @_;
        my $text = @$words ? '' : $in;
        for my $path (@$words) {
            if ( $path eq '-' ) { $text .= $in; next; }
            CORE::open( my $file, '<', $path ) or return ( undef, "cat: $path: $!\n" );
            binmode $file;
            local $/;
            my $part = readline $file;
            $text .= $part if defined $part;
        }
        return $text;
    },
    'whoami'   => sub { return getpwuid($<) . "\n" },
    'hostname' => sub { return LiveBridge::Unix::hostname() . "\n" },
    'date'     => sub {
        my ($words) = @_;
        return if @$words > 1 || ( @$words && $words->[0] !~ /^\+/ );
        require POSIX;
        return POSIX::strftime( @$words ? substr $words->[0], 1 : '%a %b %e %H:%M:%S %Z %Y', localtime ) . "\n";
    },
);

# Whether a command is one of these.
sub has {
    my ($name) = @_;
    ( my $plain = $name ) =~ s{^(?:/usr)?/bin/}{};
    return $OWN{$plain} || $plain eq 'cd' || $plain eq 'exit';
}

sub own {
    my ( $words, $in ) = @_;
    my ( $name, @rest ) = @$words;
    $name =~ s{^(?:/usr)?/bin/}{};
    if ( $name eq 'cd' ) {
        my $to = @rest ? $rest[0] : $ENV{'HOME'};
        return { 'status' => 0, 'out' => '', 'err' => '' } if chdir $to;
        return { 'status' => 1, 'out' => '', 'err' => "sh: cd: $to: $!\n" };
    }
    if ( $name eq 'exit' ) { return { 'status' => $rest[0] || 0, 'out' => '', 'err' => '', 'leave' => 1 }; }
    my $code = $OWN{$name} or return;
    require LiveBridge::Unix;
    my ( $out, $err ) = $code->( [@rest], $in );
    return { 'status' => defined $out ? 0 : 1, 'out' => defined $out ? $out : '', 'err' => defined $err ? $err : '' };
}

1;
