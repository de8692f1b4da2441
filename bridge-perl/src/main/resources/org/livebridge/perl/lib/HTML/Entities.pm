package HTML::Entities;

# encode_entities and decode_entities by their documentation, with the names of HTML 4.
use strict;

our $VERSION = '3.83';
our ( %entity2char, %char2entity );

{
    my $latin1 = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
      Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
      Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
    my $code = 0xa0;
    $entity2char{$_} = chr $code++ for split ' ', $latin1;
    my %more = (
        'amp' => 38, 'gt' => 62, 'lt' => 60, 'quot' => 34, 'apos' => 39, 'OElig' => 338, 'oelig' => 339, 'Scaron' => 352, 'scaron' => 353,
        'Yuml' => 376, 'fnof' => 402, 'circ' => 710, 'tilde' => 732, 'thetasym' => 977, 'upsih' => 978, 'piv' => 982, 'ensp' => 8194,
        'emsp' => 8195, 'thinsp' => 8201, 'zwnj' => 8204, 'zwj' => 8205, 'lrm' => 8206, 'rlm' => 8207, 'ndash' => 8211, 'mdash' => 8212,
        'lsquo' => 8216, 'rsquo' => 8217, 'sbquo' => 8218, 'ldquo' => 8220, 'rdquo' => 8221, 'bdquo' => 8222, 'dagger' => 8224,
        'Dagger' => 8225, 'bull' => 8226, 'hellip' => 8230, 'permil' => 8240, 'prime' => 8242, 'Prime' => 8243, 'lsaquo' => 8249,
        'rsaquo' => 8250, 'oline' => 8254, 'frasl' => 8260, 'euro' => 8364, 'image' => 8465, 'weierp' => 8472, 'real' => 8476,
        'trade' => 8482, 'alefsym' => 8501, 'larr' => 8592, 'uarr' => 8593, 'rarr' => 8594, 'darr' => 8595, 'harr' => 8596,
        'crarr' => 8629, 'lArr' => 8656, 'uArr' => 8657, 'rArr' => 8658, 'dArr' => 8659, 'hArr' => 8660, 'forall' => 8704, 'part' => 8706,
        'exist' => 8707, 'empty' => 8709, 'nabla' => 8711, 'isin' => 8712, 'notin' => 8713, 'ni' => 8715, 'prod' => 8719, 'sum' => 8721,
        'minus' => 8722, 'lowast' => 8727, 'radic' => 8730, 'prop' => 8733, 'infin' => 8734, 'ang' => 8736, 'and' => 8743, 'or' => 8744,
        'cap' => 8745, 'cup' => 8746, 'int' => 8747, 'there4' => 8756, 'sim' => 8764, 'cong' => 8773, 'asymp' => 8776, 'ne' => 8800,
        'equiv' => 8801, 'le' => 8804, 'ge' => 8805, 'sub' => 8834, 'sup' => 8835, 'nsub' => 8836, 'sube' => 8838, 'supe' => 8839,
        'oplus' => 8853, 'otimes' => 8855, 'perp' => 8869, 'sdot' => 8901, 'lceil' => 8968, 'rceil' => 8969, 'lfloor' => 8970,
        'rfloor' => 8971, 'lang' => 9001, 'rang' => 9002, 'loz' => 9674, 'spades' => 9824, 'clubs' => 9827, 'hearts' => 9829, 'diams' => 9830,
    );
    my $greek = 913;
    for my $name (qw(Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega)) {
        @more{ $name, lcfirst $name } = ( $greek, $greek + 32 ) if $name ne '-';
        $greek++;
    }
    $more{'sigmaf'} = 962;
    $entity2char{$_} = chr $more{$_} for keys %more;
    $char2entity{ $entity2char{$_} } = "&$_;" for keys %entity2char;
    $char2entity{"'"} = '&#39;';
}

our @EXPORT    = qw(encode_entities decode_entities _decode_entities);
our @EXPORT_OK = qw(%entity2char %char2entity encode_entities_numeric);
require Exporter;
our @ISA = ('Exporter');

my %PATTERN;

sub _pattern {
    my ($unsafe) = @_;
    return qr/([^\n\r\t !\#\$%\(-;=?-~])/ if !defined $unsafe;
    return $PATTERN{$unsafe} ||= ref $unsafe eq 'Regexp' ? qr/($unsafe)/ : do { ( my $class = $unsafe ) =~ s{/}{\\/}g; qr/([$class])/ };
}

sub encode_entities {
    return if !defined $_[0];
    my $pattern = _pattern( $_[1] );
    if ( defined wantarray ) {
        my $text = $_[0];
        $text =~ s/$pattern/$char2entity{$1} || sprintf '&#x%X;', ord $1/ge;
        return $text;
    }
    $_[0] =~ s/$pattern/$char2entity{$1} || sprintf '&#x%X;', ord $1/ge;
    return;
}

sub encode_entities_numeric {
    my ( $text, $unsafe ) = @_;
    my $pattern = _pattern($unsafe);
    $text =~ s/$pattern/sprintf '&#x%X;', ord $1/ge;
    return $text;
}
*encode_numeric = \&encode_entities_numeric;

sub _character {
    my ( $decimal, $hex, $name, $whole ) = @_;
    if ( defined $name ) { return exists $entity2char{$name} ? $entity2char{$name} : $whole; }
    my $code = defined $hex ? hex $hex : $decimal;
    return $whole if length( defined $hex ? $hex : $decimal ) > 8 || $code > 0x10ffff;
    return chr $code;
}

sub decode_entities {
    my @texts = defined wantarray ? map { $_ } @_ : ();
    my $list = defined wantarray ? \@texts : \@_;
    for (@$list) {
        next if !defined;
        s/(&(?:\#(\d+)|\#[xX]([0-9a-fA-F]+)|(\w+));?)/_character( $2, $3, _known( $4, $1 ), $1 )/ge;
    }
    return wantarray ? @$list : $list->[0];
}

# A name without its semicolon counts where it is one of Latin 1's.
sub _known {
    my ( $name, $whole ) = @_;
    return $name if !defined $name || $whole =~ /;$/;
    return exists $entity2char{$name} && ord $entity2char{$name} < 256 && $name ne 'apos' ? $name : '';
}

sub _decode_entities {
    my ( $text, $names ) = @_;
    $_[0] =~ s/(&(?:\#(\d+)|\#[xX]([0-9a-fA-F]+)|(\w+));?)/defined $4 ? $names && exists $names->{$4} ? $names->{$4} : $1 : _character( $2, $3, undef, $1 )/ge;
    return;
}
*encode = \&encode_entities;
*decode = \&decode_entities;

1;
