# Runs one function of a plugin's own module, or one hook, and prints what it gave as JSON after a mark.
# The request is JSON on standard input. Facts: liveapi.md 7 and 8.
package LiveBridge::Plugin;
use strict;

my ( $call, %off );
sub main::hasfeature { return $off{ $_[0] } ? 0 : 1 }

binmode STDIN;
my $text = do { local $/; readline STDIN };
require LiveBridge::Wire;
$call = LiveBridge::Wire::_decode( \$text );
%off = map { $_ => 1 } @{ $call->{'off'} };
unshift @INC, @{ $call->{'libraries'} };
{
    no strict 'refs';
    no warnings 'once';
    $Cpanel::user        = $Cpanel::CPDATA{'USER'} = $call->{'user'};
    $Cpanel::authuser    = $call->{'login'};
    $Cpanel::homedir     = $Cpanel::abshomedir = $call->{'homedir'};
    $Cpanel::context     = lc $call->{'module'};
    $Cpanel::appname     = 'cpaneld';
    $Cpanel::CPDATA{$_}  = $call->{'cpdata'}{$_} for keys %{ $call->{'cpdata'} };
    *Cpanel::hasfeature  = \&main::hasfeature;
    *main::CPERROR       = \%Cpanel::CPERROR;
    $INC{'Cpanel.pm'}  ||= 'LiveBridge';
}
chdir $call->{'homedir'};
my %modes = ( 'api2' => \&api2, 'uapi' => \&uapi, 'hook' => \&hook, 'describe' => \&describe );
my $answer = eval { $modes{ $call->{'mode'} }->() } || { 'found' => 1, 'errors' => [ plain($@) ] };
binmode STDOUT;
print "\n\001livebridge\001" . json($answer);

sub load {
    my ($module) = @_;
    ( my $file = "$module.pm" ) =~ s{::}{/}g;
    eval { require $file; 1 } or die "Failed to load module \x{201c}$call->{'module'}\x{201d}: $@";
    return $module;
}

sub api2 {
    my $module   = load("Cpanel::$call->{'module'}");
    my $describe = $module->can('api2') or return { 'found' => 0 };
    my @told     = $describe->( $call->{'func'} );
    return { 'found' => 0 } if !@told || !defined $told[0];
    my $described = ref $told[0] eq 'HASH' ? $told[0] : {@told};
    my $name = $described->{'func'} || "api2_$call->{'func'}";
    my $code = ref $name eq 'CODE' ? $name : $module->can($name);
    return { 'found' => 0 } if !$code;
    my @data = $code->( %{ $call->{'args'} } );
    @data = @{ $data[0] } if @data == 1 && ref $data[0] eq 'ARRAY';
    my $error = $Cpanel::CPERROR{ lc $call->{'module'} };
    return {
        'found'  => 1,
        'data'   => [ grep { defined } @data ],
        'errors' => [ defined $error && length $error ? "$error" : () ],
    };
}

sub uapi {
    my $module = load("Cpanel::API::$call->{'module'}");
    my $func   = $call->{'func'};
    my $code   = $func =~ /^_/ ? undef : $module->can($func);
    return { 'found' => 0 } if !$code;
    my %api = do { no strict 'refs'; %{"${module}::API"} };
    my $own = ref $api{$func} eq 'HASH' ? $api{$func} : {};
    for my $feature ( grep { defined } $api{'_needs_feature'}, $own->{'needs_feature'} ) {
        my $name = ref $feature eq 'HASH' ? join( ', ', @{ $feature->{'features'} || [] } ) : $feature;
        my @all  = ref $feature eq 'HASH' ? @{ $feature->{'features'} || [] } : $feature;
        die "You do not have the feature \x{201c}$name\x{201d}.\n" if grep { !main::hasfeature($_) } @all;
    }
    my $result = bless { 'errors' => [], 'messages' => [], 'metadata' => {} }, 'LiveBridge::Plugin::Result';
    my $ok = $code->( bless( { %{ $call->{'args'} } }, 'LiveBridge::Plugin::Args' ), $result );
    push @{ $result->{'errors'} }, 'The function failed and gave no reason.' if !$ok && !@{ $result->{'errors'} };
    return { %$result, 'found' => 1 };
}

sub hook {
    my ( $module, $name ) = $call->{'target'} =~ /^(.*)::(\w+)$/;
    $call->{'module'} = $module;
    my $code = load($module)->can($name) or die "$module has no sub $name.\n";
    my @said = $code->( $call->{'event'}{'context'}, $call->{'event'}{'data'} );
    return { 'data' => !@said || $said[0] ? '1' : '0 ' . ( defined $said[1] ? $said[1] : '' ) };
}

sub describe {
    $call->{'module'} = $call->{'target'};
    my $code = load( $call->{'target'} )->can('describe') or die "$call->{'target'} has no sub describe.\n";
    my @said = $code->();
    @said = @{ $said[0] } if @said == 1 && ref $said[0] eq 'ARRAY';
    return { 'data' => [ map { ref $_->{'hook'} eq 'CODE' ? { %$_, 'hook' => '' } : $_ } @said ] };
}

sub plain {
    my $words = defined $_[0] && length $_[0] ? "$_[0]" : 'The module failed and gave no reason.';
    $words =~ s/\s+\z//;
    return $words;
}

sub json {
    my ($v) = @_;
    return 'null' if !defined $v;
    if ( ref $v && UNIVERSAL::isa( $v, 'HASH' ) ) {
        return '{' . join( ',', map { quoted($_) . ':' . json( $v->{$_} ) } sort keys %$v ) . '}';
    }
    return '[' . join( ',', map { json($_) } @$v ) . ']' if ref $v && UNIVERSAL::isa( $v, 'ARRAY' );
    return json($$v) if ref $v eq 'SCALAR';
    return quoted("$v") if ref $v;
    return $v if !utf8::is_utf8($v) && ( $v ^ $v ) eq '0' && $v =~ /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z/;
    return quoted($v);
}

sub quoted {
    my $t = $_[0];
    utf8::encode($t) if utf8::is_utf8($t);
    $t =~ s/(["\\])/\\$1/g;
    $t =~ s/([\x00-\x1f])/sprintf '\\u%04x', ord $1/ge;
    return "\"$t\"";
}

package LiveBridge::Plugin::Args;
sub exists { return exists $_[0]{ $_[1] } ? 1 : 0 }
sub keys   { return CORE::keys %{ $_[0] } }
sub get    { my ( $self, @names ) = @_; return wantarray ? @$self{@names} : $self->{ $names[-1] } }
sub get_required { return _required( 0, @_ ) }
sub get_length_required { return _required( 1, @_ ) }
sub get_multiple {
    my ( $self, $name ) = @_;
    return map { $self->{$_} } sort grep { /^\Q$name\E(?:-[0-9]+)?\z/ } CORE::keys %$self;
}
sub get_length_required_multiple { my @all = get_multiple(@_); return @all ? @all : _required( 1, @_ ) }

sub _required {
    my ( $filled, $self, @names ) = @_;
    for my $name (@names) {
        my $value = $self->{$name};
        die "Provide the \x{201c}$name\x{201d} argument.\n" if !defined $value || $filled && !length $value;
    }
    return wantarray ? @$self{@names} : $self->{ $names[-1] };
}

package LiveBridge::Plugin::Result;
sub data { my ( $self, $data ) = @_; $self->{'data'} = $data if @_ > 1; return $self->{'data'} }
sub error       { my $self = shift; push @{ $self->{'errors'} }, _phrase(@_); return }
sub raw_error   { my ( $self, $words ) = @_; push @{ $self->{'errors'} }, "$words"; return }
sub message     { my $self = shift; push @{ $self->{'messages'} }, _phrase(@_); return }
sub raw_message { my ( $self, $words ) = @_; push @{ $self->{'messages'} }, "$words"; return }
sub raw_warning { return raw_message(@_) }
sub metadata { my ( $self, $key, $value ) = @_; $self->{'metadata'}{$key} = $value if @_ > 2; return $self->{'metadata'}{$key} }
sub errors   { return $_[0]{'errors'} }
sub status   { return @{ $_[0]{'errors'} } ? 0 : 1 }

# A phrase with [_1], [_2] … in it, as the functions write them.
sub _phrase {
    my ( $words, @values ) = @_;
    $words =~ s/\[_([0-9]+)\]/defined $values[ $1 - 1 ] ? $values[ $1 - 1 ] : ''/ge;
    $words =~ s/\[[a-z]+,([^\]]*)\]/$1/g;
    return $words;
}
