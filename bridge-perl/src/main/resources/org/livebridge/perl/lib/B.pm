package B;

# What other modules ask of B: texts in quotes, names of subs, flags of values.
use strict;

our $VERSION = '1.89';
our @EXPORT_OK = qw(cstring perlstring svref_2object sub_generation main_cv SVf_IOK SVf_NOK SVf_POK SVp_IOK SVp_NOK SVp_POK SVf_ROK);

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for @names;
    return;
}

sub SVf_IOK () { 0x100 }
sub SVf_NOK () { 0x200 }
sub SVf_POK () { 0x400 }
sub SVf_ROK () { 0x800 }
sub SVp_IOK () { 0x1000 }
sub SVp_NOK () { 0x2000 }
sub SVp_POK () { 0x4000 }
sub CVf_ANON () { 0x80 }
sub sub_generation { return 1; }

sub _quoted {
    my ( $text, $perl ) = @_;
    return $perl ? '0' : '0' if !defined $text;
    $text =~ s/([\\"])/\\$1/g;
    $text =~ s/([\$\@])/\\$1/g if $perl;
    my %short = ( "\n" => '\n', "\r" => '\r', "\t" => '\t', "\a" => '\a', "\b" => '\b', "\f" => '\f', $perl ? ( "\e" => '\e' ) : ( "\013" => '\v' ) );
    $text =~ s/([^\x20-\x7e])/exists $short{$1} ? $short{$1} : ord $1 > 255 || utf8::is_utf8($text) ? sprintf '\x{%x}', ord $1 : sprintf '\%03o', ord $1/ge;
    return qq{"$text"};
}
sub cstring    { return _quoted( $_[0], 0 ); }
sub perlstring { return _quoted( $_[0], 1 ); }

sub svref_2object {
    my ($ref) = @_;
    require Scalar::Util;
    my $type = Scalar::Util::reftype($ref);
    return bless { 'ref' => $ref }, $type eq 'CODE' ? 'B::CV' : $type eq 'HASH' ? 'B::HV' : $type eq 'ARRAY' ? 'B::AV' : $type eq 'GLOB' ? 'B::GV' : _scalar($ref);
}

sub _flags {
    my ($ref) = @_;
    my $value = $$ref;
    return SVf_ROK() if ref $value;
    return 0 if !defined $value;
    no warnings;
    # Bitwise exclusive or tells a number from a text.
    my $number = length $value && ( $value ^ $value ) eq '0';
    return SVf_POK() | SVp_POK() if !$number;
    return $value == int $value && abs $value < 1e15 ? SVf_IOK() | SVp_IOK() : SVf_NOK() | SVp_NOK();
}
sub _scalar {
    my ($ref) = @_;
    my $flags = _flags($ref);
    return $flags & SVf_IOK() ? 'B::IV' : $flags & SVf_NOK() ? 'B::NV' : $flags & SVf_POK() ? 'B::PV' : $flags ? 'B::IV' : 'B::NULL';
}

package B::SV;
sub FLAGS  { my ($self) = @_; return B::_flags( $self->{'ref'} ); }
sub REFCNT { return 1; }
sub object_2svref { return $_[0]{'ref'}; }
sub as_string { return ${ $_[0]{'ref'} }; }
*PV = *IV = *NV = *int_value = \&as_string;
sub can_be_named { return 0; }
our @ISA;
@B::IV::ISA = @B::NV::ISA = @B::PV::ISA = @B::NULL::ISA = @B::HV::ISA = @B::AV::ISA = @B::CV::ISA = @B::GV::ISA = ('B::SV');
sub isa { my ( $self, $class ) = @_; return UNIVERSAL::isa( $self, $class ); }

package B::CV;

# The name comes from the sub's own package table; an anonymous sub is __ANON__.
sub _named {
    my ($self) = @_;
    return $self->{'name'} if $self->{'name'};
    my $name = defined &Sub::Util::subname ? Sub::Util::subname( $self->{'ref'} ) : do { require Sub::Util; Sub::Util::subname( $self->{'ref'} ) };
    my ( $package, $sub ) = $name =~ /^(.*)::([^:]+)$/ ? ( $1, $2 ) : ( 'main', $name );
    return $self->{'name'} = [ $package, $sub ];
}
sub GV      { my ($self) = @_; return bless { 'names' => $self->_named }, 'B::GV'; }
sub STASH   { my ($self) = @_; return bless { 'name' => $self->_named->[0] }, 'B::HV'; }
sub CvFLAGS { my ($self) = @_; return $self->_named->[1] eq '__ANON__' ? B::CVf_ANON() : 0; }
sub START   { return bless {}, 'B::OP'; }
sub ROOT    { return bless {}, 'B::OP'; }
sub XSUB    { return 0; }
sub FILE    { return ''; }

package B::GV;
sub NAME      { return $_[0]{'names'}[1]; }
sub SAFENAME  { return $_[0]{'names'}[1]; }
sub STASH     { return bless { 'name' => $_[0]{'names'}[0] }, 'B::HV'; }
sub LINE      { return 0; }

package B::HV;
sub NAME { return $_[0]{'name'}; }

package B::OP;
sub isa  { return UNIVERSAL::isa( @_[ 0, 1 ] ); }
sub line { return 0; }
sub file { return ''; }
sub name { return 'null'; }

1;
