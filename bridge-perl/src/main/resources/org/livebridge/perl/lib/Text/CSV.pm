package Text::CSV;

# Comma-separated values by the module's documentation: lines to fields and back, files, headers.
use strict;

our $VERSION = '2.02';
our @EXPORT_OK = ('csv');

my %DEFAULT = (
    'eol' => '', 'sep_char' => ',', 'quote_char' => '"', 'escape_char' => '"', 'binary' => 0, 'always_quote' => 0, 'quote_empty' => 0, 'quote_space' => 1,
    'quote_binary' => 1, 'quote_null' => 1, 'escape_null' => 1, 'allow_loose_quotes' => 0, 'allow_loose_escapes' => 0, 'allow_unquoted_escape' => 0,
    'allow_whitespace' => 0, 'blank_is_undef' => 0, 'empty_is_undef' => 0, 'auto_diag' => 0, 'diag_verbose' => 0, 'decode_utf8' => 1, 'keep_meta_info' => 0,
    'verbatim' => 0, 'strict' => 0, 'skip_empty_rows' => 0, 'formula' => 'none', 'undef_str' => undef, 'comment_str' => undef, 'types' => undef, 'callbacks' => undef,
);
my %ALIAS = ( 'sep' => 'sep_char', 'quote' => 'quote_char', 'escape' => 'escape_char' );
my %TEXT = (
    0 => '', 1000 => 'INI - constructor failed: Unknown attribute', 1010 => 'INI - the header is empty', 2010 => 'ECR - QUO char inside quotes followed by CR not part of EOL', 2012 => 'EOF - End of data in parsing input stream',
    2014 => 'ENF - Inconsistent number of fields', 2021 => 'EIQ - NL char inside quotes, binary off', 2022 => 'EIQ - CR char inside quotes, binary off', 2023 => 'EIQ - QUO character not allowed', 2025 => 'EIQ - Loose unescaped escape',
    2026 => 'EIQ - Binary character inside quoted field, binary off', 2027 => 'EIQ - Quoted field not terminated', 2030 => 'EIF - NL char inside unquoted verbatim, binary off',
    2031 => 'EIF - CR char is first char of field, not part of EOL', 2032 => 'EIF - CR char inside unquoted, not part of EOL', 2034 => 'EIF - Loose unescaped quote', 2037 => 'EIF - Binary character in unquoted field, binary off',
    2110 => 'ECB - Binary character in Combine, binary off', 3001 => 'EHR - Unsupported syntax for column_names ()', 3002 => 'EHR - getline_hr () called before column_names ()', 3004 => 'EHR - bind_columns () only accepts refs to scalars',
    3006 => 'EHR - bind_columns () did not pass enough refs for parsed fields',
);
our $LAST = [ 0, '', 0, 0 ];

sub IV () { 1 }
sub NV () { 2 }
sub PV () { 0 }

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::csv"} = \&csv if grep { $_ eq 'csv' } @names;
    return;
}

sub new {
    my ( $class, @options ) = @_;
    my %given = ref $options[0] eq 'HASH' ? %{ $options[0] } : @options;
    my $self = bless { %DEFAULT, '.fields' => [], '.string' => undef, '.error' => [ 0, '', 0, 0 ], '.names' => undef, '.record' => 0, '.eof' => '' }, ref $class || $class;
    for my $name ( keys %given ) {
        my $key = $ALIAS{ lc $name } || lc $name;
        if ( !exists $DEFAULT{$key} ) {
            $LAST = [ 1000, "INI - Unknown attribute '$name'", 0, 0 ];
            if ( $given{'auto_diag'} ) { warn "# CSV_PP ERROR: 1000 - INI - Unknown attribute '$name' @ rec 0 pos 0\n"; }
            return;
        }
        $self->{$key} = $given{$name};
    }
    for my $key ( 'quote_char', 'escape_char' ) { $self->{$key} = undef if defined $self->{$key} && $self->{$key} eq ''; }
    return $self;
}

for my $name ( keys %DEFAULT, keys %ALIAS ) {
    my $key = $ALIAS{$name} || $name;
    no strict 'refs';
    *{$name} = sub { my ( $self, @value ) = @_; $self->{$key} = $value[0] if @value; return $self->{$key} } if !defined &{$name};
}

sub version   { return $VERSION; }
sub backend   { return 'Text::CSV_PP'; }
sub module    { return 'Text::CSV_PP'; }
sub is_pp     { return 1; }
sub is_xs     { return 0; }
sub known_attributes { return sort keys %DEFAULT; }

# ---- errors ----

sub _error {
    my ( $self, $code, $position, $input ) = @_;
    $self->{'.error'} = $LAST = [ $code, $TEXT{$code}, $position || 0, $self->{'.record'}, scalar @{ $self->{'.fields'} } ];
    $self->{'.input'} = $input if defined $input;
    $self->{'.status'} = 0;
    if ( $self->{'auto_diag'} && $code != 2012 ) {
        my $text = "# CSV_PP ERROR: $code - $TEXT{$code} \@ rec $self->{'.record'} pos $self->{'.error'}[2] field " . ( $self->{'.at'} || 1 ) . "\n";
        die $text if $self->{'auto_diag'} > 1;
        warn $text;
    }
    return;
}

sub error_diag {
    my ($self) = @_;
    my @error = @{ ref $self ? $self->{'.error'} : $LAST };
    if ( wantarray ) { return @error[ 0 .. 4 ]; }
    if ( !defined wantarray ) { warn "# CSV_PP ERROR: $error[0] - $error[1]\n" if $error[0]; return; }
    require Scalar::Util;
    return Scalar::Util::dualvar( $error[0], $error[1] );
}
sub error_input   { return $_[0]{'.input'}; }
sub status        { return $_[0]{'.status'}; }
sub eof           { return $_[0]{'.eof'}; }
sub record_number { return $_[0]{'.record'}; }
sub fields        { return @{ $_[0]{'.fields'} }; }
sub string        { return $_[0]{'.string'}; }
sub is_quoted     { my ( $self, $i ) = @_; return $self->{'.quoted'}[$i] ? 1 : 0; }
sub is_binary     { my ( $self, $i ) = @_; return defined $self->{'.fields'}[$i] && $self->{'.fields'}[$i] =~ /[^\x09\x20-\x7e]/ ? 1 : 0; }
sub is_missing    { my ( $self, $i ) = @_; return $i > $#{ $self->{'.fields'} } ? 1 : 0; }
sub meta_info     { my ($self) = @_; return map { $_ ? 1 : 0 } @{ $self->{'.quoted'} || [] }; }
sub SetDiag       { my ( $self, $code ) = @_; $self->{'.error'} = [ $code, $TEXT{$code}, 0, 0 ]; return; }

# ---- fields to a line ----

sub combine {
    my ( $self, @fields ) = @_;
    my ( $quote, $escape, $sep ) = @$self{qw(quote_char escape_char sep_char)};
    my @out;
    $self->{'.fields'} = [@fields];
    for my $field (@fields) {
        if ( !defined $field ) { push @out, defined $self->{'undef_str'} ? $self->{'undef_str'} : ''; next; }
        my $text = "$field";
        if ( !$self->{'binary'} && $text =~ /[^\x09\x20-\x7e]/ ) { return $self->_error( 2110, 0, $text ) || 0; }
        if ( !defined $quote ) { push @out, $text; next; }
        my $must = $self->{'always_quote'} || ( $text eq '' && $self->{'quote_empty'} ) || ( $text =~ /[ \t]/ && $self->{'quote_space'} ) || $text =~ /[\r\n]/ || index( $text, $quote ) >= 0
          || index( $text, $sep ) >= 0 || ( defined $escape && index( $text, $escape ) >= 0 ) || ( $self->{'quote_binary'} && $text =~ /[\x00-\x1f\x7f-\xa0]/ );
        if ( defined $escape ) { $text =~ s/(\Q$quote\E|\Q$escape\E)/$escape$1/g; }
        $text =~ s/\0/${\( defined $escape ? $escape : '' )}0/g if $self->{'quote_null'} && $self->{'escape_null'};
        push @out, $must ? "$quote$text$quote" : $text;
    }
    $self->{'.string'} = join( $sep, @out ) . ( defined $self->{'eol'} ? $self->{'eol'} : '' );
    $self->{'.status'} = 1;
    return 1;
}

sub print {
    my ( $self, $handle, $fields ) = @_;
    $self->combine( @{ $fields || [ map { $$_ } @{ $self->{'.bound'} || [] } ] } ) or return '';
    local ( $,, $\ );
    return print {$handle} $self->{'.string'};
}
sub say {
    my ( $self, $handle, $fields ) = @_;
    local $self->{'eol'} = length $self->{'eol'} ? $self->{'eol'} : "\n";
    return $self->print( $handle, $fields );
}
sub print_hr { my ( $self, $handle, $row ) = @_; return $self->print( $handle, [ @$row{ $self->column_names } ] ); }

# ---- a line to fields ----

sub parse {
    my ( $self, $line ) = @_;
    $self->{'.fields'} = [];
    $self->{'.record'}++;
    return 0 if !defined $line;
    return $self->_read($line) ? 1 : 0;
}

# One row; $more gives a further line where a quoted field goes on, or is missing.
sub _read {
    my ( $self, $line, $more ) = @_;
    my ( $quote, $escape, $sep ) = @$self{qw(quote_char escape_char sep_char)};
    my $eol = $self->{'eol'};
    my ( @fields, @quoted );
    my $text = $line;
    if ( defined $eol && length $eol ) { $text =~ s/\Q$eol\E\z//; }
    elsif ( !$self->{'verbatim'} ) { $text =~ s/\r?\n\z|\r\z//; }
    my $blank = $self->{'allow_whitespace'} ? qr/[ \t]*/ : qr//;
    pos($text) = 0;
    my $error = sub { my ( $code, $at ) = @_; $self->{'.at'} = @fields + 1; $self->_error( $code, defined $at ? $at : ( pos $text || 0 ) + 1, $line ); return };
    while (1) {
        $text =~ /\G$blank/gc;
        if ( defined $quote && $text =~ /\G\Q$quote\E/gc ) {
            my $field = '';
            while (1) {
                if ( $text =~ /\G([^\Q$quote\E${\( defined $escape ? quotemeta $escape : '' )}]+)/gc ) {
                    my $part = $1;
                    if ( !$self->{'binary'} ) {
                        if ( $part =~ /^[^\n\r]*\n/ ) { return $error->(2021); }
                        if ( $part =~ /\r/ )          { return $error->(2022); }
                        if ( $part =~ /[^\x09\x20-\x7e\n\r]/ ) { return $error->(2026); }
                    }
                    $field .= $part;
                }
                elsif ( defined $escape && $text =~ /\G\Q$escape\E(\Q$quote\E|\Q$escape\E)/gc ) { $field .= $1; }
                elsif ( defined $escape && $text =~ /\G\Q$escape\E0/gc )                         { $field .= "\0"; }
                elsif ( defined $escape && $escape ne $quote && $text =~ /\G\Q$escape\E/gc ) {
                    return $error->(2025) if !$self->{'allow_loose_escapes'};
                    $field .= $1 if $text =~ /\G(.)/gcs;
                }
                elsif ( $text =~ /\G\Q$quote\E/gc ) {
                    if ( $text =~ /\G$blank(?=\Q$sep\E|\z)/gc ) { last; }
                    return $error->(2023) if !$self->{'allow_loose_quotes'} || !defined $escape || $escape eq $quote;
                    $field .= $quote;
                }
                else {
                    my $next = $more ? $more->() : undef;
                    return $error->( 2027, length($text) + 1 ) if !defined $next;
                    if ( !$self->{'binary'} ) { return $error->(2021); }
                    my $at = pos $text;
                    $text = substr( $line, 0, length $line );
                    $line .= $next;
                    $text = $line;
                    if ( defined $eol && length $eol ) { $text =~ s/\Q$eol\E\z//; }
                    else                               { $text =~ s/\r?\n\z|\r\z//; }
                    pos($text) = $at;
                    if ( $text !~ /\G\z/ ) { next; }
                }
            }
            push @fields, $field;
            $quoted[$#fields] = 1;
        }
        else {
            my $field = '';
            $field = $1 if $text =~ /\G((?:(?!\Q$sep\E).)*)/gcs;
            my $start = ( pos $text ) - length $field;
            if ( defined $quote && index( $field, $quote ) >= 0 && !$self->{'allow_loose_quotes'} ) { return $error->( 2034, $start + index( $field, $quote ) + 1 ); }
            if ( !$self->{'binary'} ) {
                if ( $field =~ /\r/ ) { return $error->( 2032, $start + index( $field, "\r" ) + 1 ); }
                if ( $field =~ /[^\x09\x20-\x7e\n]/ ) { return $error->( 2037, $start + $-[0] + 1 ); }
            }
            $field =~ s/[ \t]+\z// if $self->{'allow_whitespace'};
            push @fields, $field eq '' && ( $self->{'blank_is_undef'} || $self->{'empty_is_undef'} ) ? undef : defined $self->{'undef_str'} && $field eq $self->{'undef_str'} ? undef : $field;
            $quoted[$#fields] = 0;
        }
        last if $text !~ /\G\Q$sep\E/gc;
    }
    if ( $self->{'empty_is_undef'} ) { for (@fields) { undef $_ if defined && $_ eq ''; } }
    if ( $self->{'decode_utf8'} && $self->{'binary'} ) { for (@fields) { if ( defined && /[\x80-\xff]/ && !utf8::is_utf8($_) ) { my $copy = $_; $_ = $copy if utf8::decode($copy); } } }
    $self->{'.fields'} = \@fields;
    $self->{'.quoted'} = \@quoted;
    $self->{'.string'} = $line;
    $self->{'.status'} = 1;
    return \@fields;
}

# ---- files ----

sub getline {
    my ( $self, $handle ) = @_;
    local $/ = length $self->{'eol'} ? $self->{'eol'} : "\n";
    while (1) {
        my $line = readline $handle;
        if ( !defined $line ) { $self->{'.eof'} = 1; $self->_error( 2012, 0 ); return; }
        $self->{'.record'}++;
        $self->{'.eof'} = CORE::eof($handle) ? 1 : '';
        next if defined $self->{'comment_str'} && index( $line, $self->{'comment_str'} ) == 0;
        next if $self->{'skip_empty_rows'} && $line =~ /^\r?\n?$/;
        my $fields = $self->_read( $line, sub { return readline $handle } ) or return;
        if ( my $bound = $self->{'.bound'} ) {
            if ( @$fields > @$bound ) { $self->_error(3006); return; }
            ${ $bound->[$_] } = $fields->[$_] for 0 .. $#$bound;
            return [];
        }
        return $fields;
    }
}
sub fragment { require Carp; Carp::croak('Text::CSV::fragment is not offered in the embedded Perl; run with --engine native'); }

sub getline_all {
    my ( $self, $handle, $offset, $count ) = @_;
    my @rows;
    while ( my $row = $self->getline($handle) ) { push @rows, $row; }
    return [ splice @rows, $offset || 0, defined $count ? $count : scalar @rows ];
}

sub column_names {
    my ( $self, @names ) = @_;
    if (@names) {
        @names = @{ $names[0] } if @names == 1 && ref $names[0] eq 'ARRAY';
        $self->{'.names'} = @names == 1 && !defined $names[0] ? undef : [@names];
    }
    return $self->{'.names'} ? @{ $self->{'.names'} } : ();
}

sub bind_columns {
    my ( $self, @refs ) = @_;
    $self->{'.bound'} = @refs == 1 && !defined $refs[0] ? undef : [@refs];
    return $self->{'.bound'} ? @refs : undef;
}

sub getline_hr {
    my ( $self, $handle ) = @_;
    if ( !$self->{'.names'} ) { require Carp; $self->_error(3002); Carp::croak( $TEXT{3002} ); }
    my $row = $self->getline($handle) or return;
    my %hash;
    @hash{ @{ $self->{'.names'} } } = @$row;
    return \%hash;
}

sub getline_hr_all {
    my ( $self, $handle, @window ) = @_;
    my @names = $self->column_names;
    return [ map { my %hash; @hash{@names} = @$_; \%hash } @{ $self->getline_all( $handle, @window ) } ];
}

sub header {
    my ( $self, $handle, @options ) = @_;
    my %how = ref $options[0] eq 'HASH' ? %{ $options[0] } : ref $options[0] eq 'ARRAY' ? ( 'sep_set' => @options ) : @options;
    my $line = readline $handle;
    if ( !defined $line ) { require Carp; $self->_error(1010); Carp::croak( $TEXT{1010} ); }
    $line =~ s/^(?:\xef\xbb\xbf|\x{feff})//;
    my @separators = grep { index( $line, $_ ) >= 0 } @{ $how{'sep_set'} || [ ';', ',', "\t" ] };
    $self->{'sep_char'} = $separators[0] if @separators == 1;
    my $names = $self->_read($line) or return;
    my $change = defined $how{'munge_column_names'} ? $how{'munge_column_names'} : defined $how{'munge'} ? $how{'munge'} : 'lc';
    my @names = map { ref $change eq 'CODE' ? do { local $_ = $_; $change->($_) } : $change eq 'lc' ? lc : $change eq 'uc' ? uc : $_ } @$names;
    $self->column_names(@names);
    return wantarray ? @names : $self;
}

# The short way: csv( in => FILE, headers => "auto" ), csv( in => ROWS, out => FILE ).
sub csv {
    my %how = @_ == 1 && ref $_[0] eq 'HASH' ? %{ $_[0] } : @_;
    my %new = ( 'binary' => 1, 'auto_diag' => 1 );
    for my $key ( keys %how ) { my $k = $ALIAS{$key} || $key; $new{$k} = $how{$key} if exists $DEFAULT{$k}; }
    my $csv = Text::CSV->new( \%new ) or return;
    my ( $in, $out, $headers ) = ( exists $how{'in'} ? $how{'in'} : $how{'file'}, $how{'out'}, $how{'headers'} );
    if ( ref $in eq 'ARRAY' || ref $in eq 'CODE' ) { return _csv_out( $csv, $in, $out, $headers, $how{'encoding'} ); }
    my $handle = $in;
    if ( !ref $in && ref \$in ne 'GLOB' || ref $in eq 'SCALAR' ) {
        undef $handle;
        my $layer = $how{'encoding'} ? "<:encoding($how{'encoding'})" : '<';
        open $handle, $layer, $in or do { require Carp; Carp::croak("$in: $!") };
    }
    my $rows;
    if ( $how{'key'} || ( $headers && ( $headers eq 'auto' || ref $headers || $headers =~ /^(?:lc|uc)$/ ) ) ) {
        my @names = ref $headers eq 'ARRAY' ? @$headers : @{ $csv->getline($handle) || [] };
        @names = map { $headers eq 'lc' ? lc : $headers eq 'uc' ? uc : $_ } @names if $headers && !ref $headers;
        @names = map { exists $headers->{$_} ? $headers->{$_} : $_ } @names if ref $headers eq 'HASH';
        $csv->column_names(@names);
        $rows = $csv->getline_hr_all($handle);
        $rows = { map { $_->{ $how{'key'} } => $_ } @$rows } if $how{'key'};
    }
    else {
        $rows = $csv->getline_all($handle);
        shift @$rows if $headers && $headers eq 'skip';
    }
    if ( my $filter = $how{'filter'} ) {
        if ( ref $filter eq 'CODE' ) { $rows = [ grep { local $_ = $_; $filter->( $csv, $_ ) } @$rows ]; }
    }
    return $rows;
}

sub _csv_out {
    my ( $csv, $in, $out, $headers, $encoding ) = @_;
    $csv->{'eol'} = "\r\n" if !length $csv->{'eol'};
    my $handle = $out;
    if ( !defined $out ) { $handle = \*STDOUT; }
    elsif ( !ref $out && ref \$out ne 'GLOB' || ref $out eq 'SCALAR' ) {
        undef $handle;
        open $handle, $encoding ? ">:encoding($encoding)" : '>', $out or do { require Carp; Carp::croak("$out: $!") };
    }
    my @rows = ref $in eq 'CODE' ? do { my @all; while ( my $row = $in->() ) { push @all, $row; } @all } : @$in;
    if ( @rows && ref $rows[0] eq 'HASH' ) {
        my @names = ref $headers eq 'ARRAY' ? @$headers : sort keys %{ $rows[0] };
        $csv->print( $handle, \@names );
        $csv->print( $handle, [ @$_{@names} ] ) for @rows;
    }
    else { $csv->print( $handle, $_ ) for @rows; }
    close $handle if defined $out && !ref $out;
    return 1;
}

1;
