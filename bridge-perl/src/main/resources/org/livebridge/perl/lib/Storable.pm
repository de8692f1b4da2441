package Storable;

# Perl data as bytes, in the layout that Storable's documentation and files show, so that a file
# kept by a real server can be read; hooks and code are not written.
use strict;
use overload ();
use Scalar::Util ();
require Exporter;
our @ISA         = ('Exporter');
our @EXPORT      = qw(store retrieve);
our @EXPORT_OK   = qw(nstore store_fd nstore_fd fd_retrieve freeze nfreeze thaw dclone retrieve_fd lock_store lock_nstore lock_retrieve
  file_magic read_magic BLESS_OK TIE_OK FLAGS_COMPAT stack_depth stack_depth_hash);
our $VERSION     = '3.32';
our ( $canonical, $forgive_me, $Deparse, $Eval, $flags, $accept_future_minor, $interwork_56_64bit, $drop_utf8, $recursion_limit, $recursion_limit_hash ) =
  ( 0, 0, 0, 0, 6, 1 );

sub BLESS_OK     { 2 }
sub TIE_OK       { 4 }
sub FLAGS_COMPAT { 6 }
sub CAN_FLOCK    { 1 }

my ( $OBJECT, $LSCALAR, $ARRAY, $HASH, $REF, $UNDEF, $INTEGER, $DOUBLE, $BYTE, $NETINT, $SCALAR ) = ( 0 .. 10 );
my ( $SV_UNDEF, $BLESS, $IX_BLESS, $OVERLOAD, $UTF8STR, $LUTF8STR, $FLAG_HASH, $WEAKREF, $WEAKOVERLOAD, $SVUNDEF_ELEM ) = ( 14, 17, 18, 20, 23, 24, 25, 27, 28, 31 );
my $NATIVE = "\x0812345678\x04\x08\x08\x08";

sub _croak { require Carp; Carp::croak(@_); }

# ---- writing ----

sub _write {
    my ( $data, $net ) = @_;
    _croak('Not a reference') if !ref $data;
    my %state = ( 'net' => $net, 'seen' => {}, 'tag' => 0, 'class' => {}, 'classes' => 0, 'keep' => [] );
    return _sv( \%state, $data, 1 );
}

sub _long { my ( $state, $number ) = @_; return pack $state->{'net'} ? 'N' : 'V', $number; }

# The thing that a reference points to.
sub _sv {
    my ( $state, $ref ) = @_;
    my $address = Scalar::Util::refaddr($ref);
    if ( defined( my $tag = $state->{'seen'}{$address} ) ) { return chr($OBJECT) . pack 'N', $tag; }
    $state->{'seen'}{$address} = $state->{'tag'}++;
    my $class = Scalar::Util::blessed($ref);
    my $type  = Scalar::Util::reftype($ref);
    my $head  = '';
    if ( defined $class && $type ne 'REGEXP' ) {
        if ( $class->can('STORABLE_freeze') ) { _croak("Storable's hooks (STORABLE_freeze of $class) are not offered in the embedded Perl; run with --engine native"); }
        if ( defined( my $index = $state->{'class'}{$class} ) ) {
            $head = chr($IX_BLESS) . ( $index < 128 ? chr $index : "\x80" . pack 'N', $index );
        }
        else {
            $state->{'class'}{$class} = $state->{'classes'}++;
            my $length = length $class;
            $head = chr($BLESS) . ( $length < 128 ? chr $length : "\x80" . _long( $state, $length ) ) . $class;
        }
    }
    return $head . _array( $state, $ref ) if $type eq 'ARRAY';
    return $head . _hash( $state, $ref ) if $type eq 'HASH';
    return $head . _scalar( $state, $ref ) if $type eq 'SCALAR' || $type eq 'REF' || $type eq 'LVALUE' || $type eq 'VSTRING';
    _croak( "Can't store $type items" );
}

sub _array {
    my ( $state, $array ) = @_;
    my $out = chr($ARRAY) . _long( $state, scalar @$array );
    for my $i ( 0 .. $#$array ) { $out .= _sv( $state, \$array->[$i] ); }
    return $out;
}

sub _hash {
    my ( $state, $hash ) = @_;
    my @keys = $canonical ? sort keys %$hash : keys %$hash;
    my $flagged = grep { utf8::is_utf8($_) && /[^\x00-\x7f]/ } @keys;
    my $out = $flagged ? chr($FLAG_HASH) . "\0" : chr $HASH;
    $out .= _long( $state, scalar @keys );
    for my $key (@keys) {
        $out .= _sv( $state, \$hash->{$key} );
        my $text = $key;
        if ($flagged) {
            my $utf8 = utf8::is_utf8($text) && $text =~ /[^\x00-\x7f]/;
            utf8::encode($text) if $utf8;
            $out .= $utf8 ? "\1" : "\0";
        }
        else { utf8::downgrade( $text, 1 ); }
        $out .= _long( $state, length $text ) . $text;
    }
    return $out;
}

sub _scalar {
    my ( $state, $ref ) = @_;
    my $value = $$ref;
    if ( ref $value ) {
        my $class = Scalar::Util::blessed($value);
        my $over  = defined $class && overload::Overloaded($value);
        return chr( $over ? $OVERLOAD : $REF ) . _sv( $state, $value );
    }
    return chr $UNDEF if !defined $value;
    if ( utf8::is_utf8($value) ) {
        utf8::encode($value);
        return length $value < 256 ? chr($UTF8STR) . chr( length $value ) . $value : chr($LUTF8STR) . _long( $state, length $value ) . $value;
    }
    if ( !_is_text($ref) ) {
        if ( $value =~ /^-?\d{1,18}$/ ) {
            return chr($BYTE) . chr( $value + 128 ) if $value >= -128 && $value <= 127;
            return chr($NETINT) . pack 'N', $value & 0xffffffff if $state->{'net'} && $value >= -2147483648 && $value <= 2147483647;
            return chr($INTEGER) . pack 'q<', $value if !$state->{'net'};
        }
        elsif ( !$state->{'net'} ) { return chr($DOUBLE) . pack 'd<', $value; }
    }
    return length $value < 256 ? chr($SCALAR) . chr( length $value ) . $value : chr($LSCALAR) . _long( $state, length $value ) . $value;
}

# Whether a value was made as a text: the operator ^ acts on numbers and on texts in two ways.
sub _is_text {
    my ($ref) = @_;
    my $value = $$ref;
    no warnings;
    return 1 if !length $value;
    return ( $value ^ $value ) ne '0';
}

sub _head {
    my ($net) = @_;
    return $net ? "\x05\x0b" : "\x04\x0b$NATIVE";
}

sub freeze  { my ($data) = @_; return _head(0) . _write( $data, 0 ); }
sub nfreeze { my ($data) = @_; return _head(1) . _write( $data, 1 ); }

sub _store {
    my ( $data, $file, $net ) = @_;
    my $bytes = 'pst0' . _head($net) . _write( $data, $net );
    open my $handle, '>', $file or _croak("can't create $file: $!");
    binmode $handle;
    print {$handle} $bytes and close $handle or _croak("Can't store in $file: $!");
    return 1;
}
sub store       { my ( $data, $file ) = @_; return _store( $data, $file, 0 ); }
sub nstore      { my ( $data, $file ) = @_; return _store( $data, $file, 1 ); }
sub lock_store  { my ( $data, $file ) = @_; return _store( $data, $file, 0 ); }
sub lock_nstore { my ( $data, $file ) = @_; return _store( $data, $file, 1 ); }

sub store_fd {
    my ( $data, $handle ) = @_;
    print {$handle} 'pst0', _head(0), _write( $data, 0 ) or return;
    return 1;
}
sub nstore_fd {
    my ( $data, $handle ) = @_;
    print {$handle} 'pst0', _head(1), _write( $data, 1 ) or return;
    return 1;
}

# ---- reading ----

sub _read {
    my ($bytes) = @_;
    my %state = ( 'bytes' => \$bytes, 'at' => 0, 'seen' => [], 'classes' => [] );
    my $major = ord _take( \%state, 1 );
    $state{'net'} = $major & 1;
    _croak( 'Storable binary image v' . ( $major >> 1 ) . ' is not known' ) if $major >> 1 != 2;
    _take( \%state, 1 );
    if ( !$state{'net'} ) {
        my $order = _take( \%state, ord _take( \%state, 1 ) );
        _croak('Byte order is not compatible') if $order ne '12345678' && $order ne '1234';
        $state{'iv'} = length $order;
        _take( \%state, 4 );
    }
    return _thing( \%state );
}

sub _take {
    my ( $state, $length ) = @_;
    _croak('Storable data is cut short') if $state->{'at'} + $length > length ${ $state->{'bytes'} };
    my $bytes = substr ${ $state->{'bytes'} }, $state->{'at'}, $length;
    $state->{'at'} += $length;
    return $bytes;
}
sub _take_long { my ($state) = @_; return unpack $state->{'net'} ? 'N' : 'V', _take( $state, 4 ); }

# A reference to the thing that comes next; blessed into $class where one is given.
sub _thing {
    my ( $state, $class ) = @_;
    my $type = ord _take( $state, 1 );
    if ( $type == $OBJECT ) { return $state->{'seen'}[ unpack 'N', _take( $state, 4 ) ]; }
    if ( $type == $BLESS || $type == $IX_BLESS ) {
        my $length = ord _take( $state, 1 );
        if ( $type == $BLESS ) {
            $length = _take_long($state) if $length & 0x80;
            $class = _take( $state, $length );
            push @{ $state->{'classes'} }, $class;
        }
        else {
            $length = unpack 'N', _take( $state, 4 ) if $length & 0x80;
            $class = $state->{'classes'}[$length];
        }
        return _thing( $state, $class );
    }
    my $new = $type == $ARRAY ? [] : $type == $HASH || $type == $FLAG_HASH ? {} : \my $scalar;
    bless $new, $class if defined $class;
    push @{ $state->{'seen'} }, $new;
    if ( $type == $ARRAY ) {
        my $count = _take_long($state);
        for ( 1 .. $count ) { push @$new, ${ _thing($state) }; }
        return $new;
    }
    if ( $type == $HASH || $type == $FLAG_HASH ) {
        _take( $state, 1 ) if $type == $FLAG_HASH;
        my $count = _take_long($state);
        for ( 1 .. $count ) {
            my $item  = _thing($state);
            my $kind  = $type == $FLAG_HASH ? ord _take( $state, 1 ) : 0;
            my $key   = _take( $state, _take_long($state) );
            utf8::decode($key) if $kind & 1;
            $new->{$key} = $$item;
        }
        return $new;
    }
    if ( $type == $REF || $type == $OVERLOAD || $type == $WEAKREF || $type == $WEAKOVERLOAD ) {
        $$new = _thing($state);
        return $new;
    }
    $$new = _value( $state, $type );
    return $new;
}

sub _value {
    my ( $state, $type ) = @_;
    return undef if $type == $UNDEF || $type == $SV_UNDEF || $type == $SVUNDEF_ELEM;
    return ord( _take( $state, 1 ) ) - 128 if $type == $BYTE;
    return unpack 'l>', _take( $state, 4 ) if $type == $NETINT;
    return unpack $state->{'iv'} == 4 ? 'l<' : 'q<', _take( $state, $state->{'iv'} ) if $type == $INTEGER;
    return unpack 'd<', _take( $state, 8 ) if $type == $DOUBLE;
    return _take( $state, ord _take( $state, 1 ) ) if $type == $SCALAR;
    return _take( $state, _take_long($state) ) if $type == $LSCALAR;
    if ( $type == $UTF8STR || $type == $LUTF8STR ) {
        my $text = _take( $state, $type == $UTF8STR ? ord _take( $state, 1 ) : _take_long($state) );
        utf8::decode($text);
        return $text;
    }
    _croak("Storable data has an item of type $type, which the embedded Perl does not read; run with --engine native");
}

sub thaw { my ($bytes) = @_; return _read($bytes); }

sub _slurp {
    my ($handle) = @_;
    binmode $handle;
    local $/;
    my $bytes = readline $handle;
    _croak('File is not a perl storable') if !defined $bytes || $bytes !~ s/\Apst0//;
    return _read($bytes);
}

sub retrieve {
    my ($file) = @_;
    open my $handle, '<', $file or _croak("can't open $file: $!");
    my $data = _slurp($handle);
    close $handle;
    return $data;
}
sub lock_retrieve { return retrieve(@_); }
sub fd_retrieve   { my ($handle) = @_; return _slurp($handle); }
sub retrieve_fd   { return fd_retrieve(@_); }

sub file_magic { my ($file) = @_; open my $h, '<', $file or return; read $h, my $b, 64; close $h; return read_magic( $b, $file ); }
sub read_magic {
    my ( $bytes, $file ) = @_;
    my %info = ( 'file' => $file );
    return if $bytes !~ s/\Apst0//;
    my ( $major, $minor ) = unpack 'CC', $bytes;
    @info{ 'major', 'minor', 'netorder' } = ( $major >> 1, $minor, $major & 1 );
    @info{ 'version', 'version_nv' } = ( "$info{'major'}.$minor", $info{'major'} + $minor / 1000 );
    return \%info;
}
sub stack_depth      { return; }
sub stack_depth_hash { return; }

# ---- a deep copy ----

sub dclone {
    my ($data) = @_;
    return if !defined $data;
    return _copy( $data, {} );
}

sub _copy {
    my ( $ref, $seen ) = @_;
    return $ref if !ref $ref;
    my $address = Scalar::Util::refaddr($ref);
    return $seen->{$address} if exists $seen->{$address};
    my $class = Scalar::Util::blessed($ref);
    my $type  = Scalar::Util::reftype($ref);
    my $new;
    if ( defined $class && $class->can('STORABLE_freeze') && $class->can('STORABLE_thaw') ) {
        my ( $text, @more ) = $ref->STORABLE_freeze(1);
        if ( defined $text ) {
            $new = $seen->{$address} = bless $type eq 'ARRAY' ? [] : $type eq 'HASH' ? {} : \my $empty, $class;
            $new->STORABLE_thaw( 1, $text, map { _copy( $_, $seen ) } @more );
            return $new;
        }
    }
    if ( $type eq 'ARRAY' ) {
        $new = $seen->{$address} = [];
        @$new = map { _copy( $_, $seen ) } @$ref;
    }
    elsif ( $type eq 'HASH' ) {
        $new = $seen->{$address} = {};
        $new->{$_} = _copy( $ref->{$_}, $seen ) for keys %$ref;
    }
    elsif ( $type eq 'SCALAR' || $type eq 'REF' ) {
        $new = $seen->{$address} = \my $scalar;
        $scalar = _copy( $$ref, $seen );
    }
    elsif ( $type eq 'REGEXP' ) { return $ref; }
    else                        { _croak("Can't store $type items"); }
    return defined $class ? bless $new, $class : $new;
}

1;
