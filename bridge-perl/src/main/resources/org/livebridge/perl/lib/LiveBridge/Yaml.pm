package LiveBridge::Yaml;

# YAML as configuration files have it: block and flow lists and maps, quoted and folded texts,
# anchors, several documents. Tags are read over.
use strict;

# ---- reading ----

sub load {
    my ($text) = @_;
    $text =~ s/\r\n?/\n/g;
    $text =~ s/^\x{feff}//;
    my @documents = ( [] );
    for my $line ( split /\n/, $text, -1 ) {
        if ( $line =~ /^---(?:\s+(.*))?$/ ) {
            push @documents, [];
            push @{ $documents[-1] }, $1 if defined $1 && length $1 && $1 !~ /^#/;
            next;
        }
        last if $line =~ /^\.\.\.\s*$/;
        next if $line =~ /^%YAML/;
        push @{ $documents[-1] }, $line;
    }
    my @data;
    for my $lines (@documents) {
        next if !grep { /\S/ && !/^\s*#/ } @$lines;
        push @data, LiveBridge::Yaml::Reader->new($lines)->document;
    }
    return @data;
}

package LiveBridge::Yaml::Reader;

sub new {
    my ( $class, $lines ) = @_;
    return bless { 'lines' => $lines, 'at' => 0, 'anchors' => {} }, $class;
}

sub document {
    my ($self) = @_;
    my $data = $self->node(-1);
    if ( defined $self->peek ) { die "YAML: line " . ( $self->{'at'} + 1 ) . " cannot be read: $self->{'lines'}[ $self->{'at'} ]\n"; }
    return $data;
}

# The next line that says something, or undef.
sub peek {
    my ($self) = @_;
    while ( $self->{'at'} < @{ $self->{'lines'} } ) {
        my $line = $self->{'lines'}[ $self->{'at'} ];
        if ( $line !~ /^\s*(?:#.*)?$/ ) {
            die "YAML: a tab indents line " . ( $self->{'at'} + 1 ) . "\n" if $line =~ /^ *\t/;
            return $line;
        }
        $self->{'at'}++;
    }
    return;
}

sub _indent { my ($line) = @_; $line =~ /^( *)/; return length $1; }

# The node whose lines are indented more than $outer.
sub node {
    my ( $self, $outer ) = @_;
    my $line = $self->peek;
    return undef if !defined $line;
    my $indent = _indent($line);
    return undef if $indent <= $outer;
    if ( $line =~ /^ *-(?: |$)/ ) { return $self->list($indent); }
    if ( $self->key_of( substr $line, $indent ) ) { return $self->map($indent); }
    $self->{'at'}++;
    return $self->value( substr( $line, $indent ), $outer );
}

# A key and what stands behind it, if the text begins with a key.
sub key_of {
    my ( $self, $text ) = @_;
    if ( $text =~ /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?:\s+(.*)|\s*)$/s ) { my ( $k, $rest ) = ( $1, $2 ); return [ _quoted($k), defined $rest ? $rest : '' ]; }
    return if $text =~ /^["'\[\{|>]/;
    if ( $text =~ /^([^#\s].*?|[^\s])\s*:(?:\s+(.*)|\s*)$/s && $text !~ /^- / ) { return [ $1, defined $2 ? $2 : '' ]; }
    return;
}

sub list {
    my ( $self, $indent ) = @_;
    my @list;
    while ( defined( my $line = $self->peek ) ) {
        last if _indent($line) != $indent || $line !~ /^ *-(?: +(.*)|)$/;
        my $rest = defined $1 ? $1 : '';
        $self->{'at'}++;
        if ( $rest eq '' || $rest =~ /^#/ ) { push @list, $self->node($indent); next; }
        my $inner = $indent + ( length($line) - $indent - length $rest );
        if ( $rest =~ /^-(?: |$)/ || $self->key_of($rest) ) {
            # A list or map that begins on this line: the line is read again without the dash.
            $self->{'lines'}[ --$self->{'at'} ] = ( ' ' x $inner ) . $rest;
            push @list, $rest =~ /^-(?: |$)/ ? $self->list($inner) : $self->map($inner);
            next;
        }
        push @list, $self->value( $rest, $indent );
    }
    return \@list;
}

sub map {
    my ( $self, $indent ) = @_;
    my %map;
    while ( defined( my $line = $self->peek ) ) {
        last if _indent($line) != $indent;
        my $pair = $self->key_of( substr $line, $indent ) or last;
        my ( $key, $rest ) = @$pair;
        $self->{'at'}++;
        my $value;
        if ( $rest eq '' || $rest =~ /^#/ ) {
            my $next = $self->peek;
            # A list may stand as far left as its key.
            $value = defined $next && _indent($next) == $indent && $next =~ /^ *-(?: |$)/ ? $self->list($indent) : $self->node($indent);
        }
        else { $value = $self->value( $rest, $indent ); }
        if ( $key eq '<<' && ref $value eq 'HASH' ) { %map = ( %$value, %map ); }
        else                                        { $map{$key} = $value; }
    }
    return \%map;
}

# What stands behind a key or a dash.
sub value {
    my ( $self, $text, $indent ) = @_;
    if ( $text =~ s/^&(\S+)\s*// ) {
        my $name = $1;
        my $value = length $text ? $self->value( $text, $indent ) : $self->node($indent);
        return $self->{'anchors'}{$name} = $value;
    }
    if ( $text =~ /^\*(\S+)\s*(?:#.*)?$/ ) { return $self->{'anchors'}{$1}; }
    if ( $text =~ s/^!(\S*)\s*// ) {
        my $tag = $1;
        my $value = length $text ? $self->value( $text, $indent ) : $self->node($indent);
        return $tag eq '!str' && defined $value ? "$value" : $value;
    }
    if ( $text =~ /^([|>])([+-]?)(\d?)([+-]?)\s*(?:#.*)?$/ ) { return $self->block( $1, $2 || $4, $3, $indent ); }
    if ( $text =~ /^["'\[\{]/ ) {
        # Goes on over lines until it is closed.
        my ( $value, $rest );
        while (1) {
            ( $value, $rest ) = eval { _flow( $self, $text ) };
            last if !$@ && ( !defined $rest || $rest =~ /^\s*(?:#.*)?$/ );
            die $@ || "YAML: text after a value: $rest\n" if $@ !~ /open/ || $self->{'at'} >= @{ $self->{'lines'} };
            ( my $more = $self->{'lines'}[ $self->{'at'}++ ] ) =~ s/^\s+//;
            $text .= length $more ? " $more" : "\n";
        }
        return $value;
    }
    $text =~ s/\s+#.*$//;
    $text =~ s/\s+$//;
    while ( defined( my $line = $self->{'lines'}[ $self->{'at'} ] ) ) {
        last if $line !~ /\S/ || $line =~ /^\s*#/ || _indent($line) <= $indent || $self->key_of( substr $line, _indent($line) ) || $line =~ /^ *- /;
        ( my $more = $line ) =~ s/^\s+|\s+$//g;
        $text .= " $more";
        $self->{'at'}++;
    }
    return _plain($text);
}

sub block {
    my ( $self, $kind, $chomp, $fixed, $outer ) = @_;
    my ( @lines, $indent );
    $indent = ( $outer < 0 ? 0 : $outer ) + $fixed if length $fixed;
    while ( $self->{'at'} < @{ $self->{'lines'} } ) {
        my $line = $self->{'lines'}[ $self->{'at'} ];
        if ( $line =~ /^\s*$/ ) { push @lines, ''; $self->{'at'}++; next; }
        $indent = _indent($line) if !defined $indent;
        last if _indent($line) < $indent || $indent <= $outer;
        push @lines, substr $line, $indent;
        $self->{'at'}++;
    }
    my $tail = 0;
    while ( @lines && $lines[-1] eq '' ) { pop @lines; $tail++; }
    my $text = '';
    if ( $kind eq '|' ) { $text = join "\n", @lines; }
    else {
        for my $i ( 0 .. $#lines ) {
            $text .= $lines[$i];
            next if $i == $#lines;
            if    ( $lines[$i] eq '' )                                      { $text .= "\n"; }
            elsif ( $lines[ $i + 1 ] eq '' )                                { }
            elsif ( $lines[$i] =~ /^\s/ || $lines[ $i + 1 ] =~ /^\s/ )      { $text .= "\n"; }
            else                                                            { $text .= ' '; }
        }
    }
    return $chomp eq '-' || !@lines ? $text : $text . "\n" . ( $chomp eq '+' ? "\n" x $tail : '' );
}

# A value in flow form at the beginning of the text, and the rest.
sub _flow {
    my ( $self, $text ) = @_;
    $text =~ s/^\s+//;
    if ( $text =~ s/^\[// ) {
        my @list;
        while (1) {
            $text =~ s/^\s+//;
            return ( \@list, $text ) if $text =~ s/^\]//;
            die "YAML: a list is open\n" if $text eq '';
            ( my $item, $text ) = _flow( $self, $text );
            if ( $text =~ s/^\s*:\s+// ) { ( my $v, $text ) = _flow( $self, $text ); $item = { $item => $v }; }
            push @list, $item;
            $text =~ s/^\s*,//;
        }
    }
    if ( $text =~ s/^\{// ) {
        my %map;
        while (1) {
            $text =~ s/^\s+//;
            return ( \%map, $text ) if $text =~ s/^\}//;
            die "YAML: a map is open\n" if $text eq '';
            ( my $key, $text ) = _flow( $self, $text, 1 );
            my $value;
            if ( $text =~ s/^\s*:\s*// ) { ( $value, $text ) = $text =~ /^[,}]/ ? ( undef, $text ) : _flow( $self, $text ); }
            $map{$key} = $value;
            $text =~ s/^\s*,//;
        }
    }
    if ( $text =~ s/^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')//s ) { return ( _quoted($1), $text ); }
    die "YAML: a text in quotes is open\n" if $text =~ /^["']/;
    if ( $text =~ s/^\*([^\s,\]\}]+)// ) { return ( $self->{'anchors'}{$1}, $text ); }
    if ( $text =~ s/^((?:[^,\[\]\{\}:#]|:(?!\s|$|,|\})|#)+)// ) { ( my $plain = $1 ) =~ s/\s+$//; return ( $_[2] ? $plain : _plain($plain), $text ); }
    die "YAML: a value cannot be read: $text\n";
}

my %ESCAPE = ( 'n' => "\n", 't' => "\t", 'r' => "\r", '0' => "\0", 'a' => "\a", 'b' => "\b", 'e' => "\e", 'f' => "\f", 'v' => "\013", '"' => '"', '\\' => '\\', '/' => '/', ' ' => ' ', 'z' => "\0", 'N' => "\x85", '_' => "\xa0" );

sub _quoted {
    my ($text) = @_;
    if ( $text =~ /^'/ ) { $text = substr $text, 1, -1; $text =~ s/''/'/g; return $text; }
    $text = substr $text, 1, -1;
    $text =~ s/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/defined $1 ? chr hex $1 : defined $2 ? chr hex $2 : defined $3 ? chr hex $3 : exists $ESCAPE{$4} ? $ESCAPE{$4} : $4/ges;
    return $text;
}

sub _plain {
    my ($text) = @_;
    return undef if $text eq '~' || $text eq '' || $text eq 'null' && $LiveBridge::Yaml::NULL;
    return $text;
}

# ---- writing ----

package LiveBridge::Yaml;

our $NULL = 0;

# Options of a flavour: scalar, which writes a text; gap, what stands after a colon or dash at a line's
# end; inline, whether a map or list begins on the line of its dash; after, what follows an empty one.
sub dump_one {
    my ( $data, $how ) = @_;
    require Scalar::Util;
    my $type  = Scalar::Util::reftype($data) || '';
    my $class = Scalar::Util::blessed($data);
    if ( $type eq 'HASH' || $type eq 'ARRAY' ) {
        my $tag = defined $class ? ' !!perl/' . lc($type) . ":$class" : '';
        return "---$tag " . ( $type eq 'HASH' ? '{}' : '[]' ) . "\n$how->{'after'}" if !( $type eq 'HASH' ? %$data : @$data );
        return "---$tag$how->{'gap'}\n" . _lines( $data, $type, 0, $how, {} );
    }
    return '--- ' . $how->{'scalar'}->( $data, 0 ) . "\n";
}

sub _lines {
    my ( $data, $type, $indent, $how, $seen ) = @_;
    my $address = Scalar::Util::refaddr($data);
    die "YAML: the data refers to itself\n" if $seen->{$address};
    local $seen->{$address} = 1;
    my $left = ' ' x $indent;
    if ( $type eq 'ARRAY' ) { return join '', map { "$left-" . _below( $_, $indent, $how, $seen, 1 ) } @$data; }
    return join '', map { $left . $how->{'scalar'}->( $_, 1 ) . ':' . _below( $data->{$_}, $indent, $how, $seen, 0 ) } sort keys %$data;
}

sub _below {
    my ( $value, $indent, $how, $seen, $in_list ) = @_;
    my $type = Scalar::Util::reftype($value) || '';
    if ( $type ne 'HASH' && $type ne 'ARRAY' ) { return ' ' . $how->{'scalar'}->( $type eq 'SCALAR' ? $$value : $value, 0 ) . "\n"; }
    my $class = Scalar::Util::blessed($value);
    my $tag = defined $class ? ' !!perl/' . lc($type) . ":$class" : '';
    return "$tag " . ( $type eq 'HASH' ? '{}' : '[]' ) . "\n$how->{'after'}" if !( $type eq 'HASH' ? %$value : @$value );
    my $lines = _lines( $value, $type, $indent + 2, $how, $seen );
    return ' ' . substr( $lines, $indent + 2 ) if $in_list && !length $tag && $how->{'inline'} =~ /$type/;
    return "$tag$how->{'gap'}\n$lines";
}

# Whether a value was made as a text: the operator ^ acts on numbers and on texts in two ways.
sub is_text {
    my ($value) = @_;
    no warnings;
    return !length $value || ( $value ^ $value ) ne '0';
}

# A text in double quotes.
sub quoted {
    my ($text) = @_;
    my %short = ( "\n" => '\n', "\t" => '\t', "\r" => '\r', "\0" => '\0', "\a" => '\a', "\b" => '\b', "\e" => '\e', "\f" => '\f', "\013" => '\v' );
    $text =~ s/(["\\])/\\$1/g;
    $text =~ s/([\x00-\x1f\x7f])/exists $short{$1} ? $short{$1} : sprintf '\\x%02x', ord $1/ge;
    return qq{"$text"};
}

1;
