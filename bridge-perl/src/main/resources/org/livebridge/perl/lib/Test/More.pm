package Test::More;

# Tests that print TAP, by Test::More's documentation.
use strict;

our $VERSION = '1.302190';
our $TODO;
our @EXPORT = qw(ok use_ok require_ok is isnt like unlike is_deeply cmp_ok skip todo todo_skip pass fail eq_array eq_hash eq_set $TODO
  plan done_testing can_ok isa_ok new_ok diag note explain subtest BAIL_OUT);

# The run that is going on: a subtest has one of its own.
my $RUN = _run('');
sub _run { my ($indent) = @_; return { 'indent' => $indent, 'count' => 0, 'failed' => 0, 'plan' => undef, 'done' => 0 }; }

sub import {
    my ( $class, @plan ) = @_;
    my $to = caller;
    no strict 'refs';
    for my $name (@EXPORT) { *{"${to}::$name"} = $name eq '$TODO' ? \${"${to}::TODO"} : \&{$name} if $name ne '$TODO'; }
    *{"${to}::TODO"} = \${"${to}::TODO"};
    for my $i ( reverse 0 .. $#plan ) { splice @plan, $i, 2 if $plan[$i] && $plan[$i] eq 'import'; }
    plan(@plan) if @plan;
    return;
}

sub _out { my ($text) = @_; $text =~ s/^/$RUN->{'indent'}/gm; local ( $,, $\ ); print STDOUT $text; return; }
sub _err { my ($text) = @_; $text =~ s/^/$RUN->{'indent'}/gm; local ( $,, $\ ); print STDERR $text; return; }

sub plan {
    my ( $what, $value ) = @_;
    if ( $what eq 'tests' ) { $RUN->{'plan'} = $value; _out("1..$value\n"); }
    elsif ( $what eq 'skip_all' ) {
        _out( "1..0 # SKIP" . ( defined $value ? " $value" : '' ) . "\n" );
        $RUN->{'plan'} = 0;
        $RUN->{'skipped'} = defined $value ? $value : '';
        if ( length $RUN->{'indent'} ) { die bless {}, 'Test::More::Skipped'; }
        exit 0;
    }
    elsif ( $what eq 'no_plan' ) { $RUN->{'open'} = 1; }
    return 1;
}

sub done_testing {
    my ($count) = @_;
    $RUN->{'done'} = 1;
    if ( !defined $RUN->{'plan'} ) { $RUN->{'plan'} = defined $count ? $count : $RUN->{'count'}; _out("1..$RUN->{'plan'}\n"); }
    return 1;
}

# Where a test was called: the first line outside of this file, past $Test::Builder::Level.
sub _place {
    my $level = 0;
    while ( my @frame = caller $level++ ) { return @frame[ 1, 2, 0 ] if $frame[0] ne __PACKAGE__ && $frame[0] !~ /^Test::(?:Builder|Simple)$/; }
    return ( $0, 0, 'main' );
}

sub _todo {
    my ( undef, undef, $package ) = _place();
    no strict 'refs';
    return ${"${package}::TODO"};
}

sub _result {
    my ( $ok, $name, @notes ) = @_;
    my $number = ++$RUN->{'count'};
    my $text = ( $ok ? 'ok' : 'not ok' ) . " $number";
    if ( defined $name && length $name ) { ( my $shown = "$name" ) =~ s/#/\\#/g; $text .= " - $shown"; }
    my $todo = _todo();
    $text .= " # TODO $todo" if defined $todo && length $todo;
    _out("$text\n");
    if ( !$ok ) {
        my ( $file, $line ) = _place();
        my $kind = defined $todo && length $todo ? 'Failed (TODO)' : 'Failed';
        $RUN->{'failed'}++ if $kind eq 'Failed';
        my $message = defined $name && length $name ? "  $kind test '$name'\n  at $file line $line.\n" : "  $kind test at $file line $line.\n";
        $kind eq 'Failed' ? diag( $message . join '', @notes ) : note( $message . join '', @notes );
    }
    return $ok ? 1 : 0;
}

sub ok ($;$) { my ( $ok, $name ) = @_; return _result( $ok, $name ); }
sub pass (;$) { return _result( 1, $_[0] ); }
sub fail (;$) { return _result( 0, $_[0] ); }

sub _shown { my ($value) = @_; return defined $value ? "'$value'" : 'undef'; }

sub is ($$;$) {
    my ( $got, $expected, $name ) = @_;
    my $ok = defined $got && defined $expected ? "$got" eq "$expected" : !defined $got && !defined $expected;
    return _result( $ok, $name, '         got: ' . _shown($got) . "\n    expected: " . _shown($expected) . "\n" );
}

sub isnt ($$;$) {
    my ( $got, $other, $name ) = @_;
    my $ok = defined $got && defined $other ? "$got" ne "$other" : defined $got || defined $other;
    return _result( $ok, $name, '         got: ' . _shown($got) . "\n    expected: anything else\n" );
}

sub like ($$;$) {
    my ( $got, $pattern, $name ) = @_;
    my $ok = defined $got && $got =~ $pattern;
    return _result( $ok, $name, sprintf "%18s %s\n%18s '%s'\n", '', _shown($got), "doesn't match", $pattern );
}
sub unlike ($$;$) {
    my ( $got, $pattern, $name ) = @_;
    my $ok = !defined $got || $got !~ $pattern;
    return _result( $ok, $name, sprintf "%18s %s\n%18s '%s'\n", '', _shown($got), 'matches', $pattern );
}

sub cmp_ok ($$$;$) {
    my ( $got, $how, $expected, $name ) = @_;
    my $ok;
    { no warnings; local $@; $ok = eval "\$got $how \$expected"; }
    my $quote = $how =~ /^(?:==|<=>|<|>|<=|>=|!=)$/ ? sub { defined $_[0] ? $_[0] : 'undef' } : \&_shown;
    my $notes = $how eq '==' || $how eq 'eq' ? '         got: ' . $quote->($got) . "\n    expected: " . $quote->($expected) . "\n" : '    ' . _shown($got) . "\n        $how\n    " . _shown($expected) . "\n";
    return _result( $ok, $name, $notes );
}

sub can_ok ($@) {
    my ( $thing, @methods ) = @_;
    my $class = ref $thing || $thing;
    my @missing = grep { !$thing->can($_) } @methods;
    my $name = @methods == 1 ? "$class->can('$methods[0]')" : "$class->can(...)";
    return _result( !@missing, $name, map { "    $class->can('$_') failed\n" } @missing );
}

sub isa_ok ($;$$) {
    my ( $thing, $class, $name ) = @_;
    require Scalar::Util;
    my $what = defined $name ? "'$name'" : !defined $thing ? 'undef' : Scalar::Util::blessed($thing) ? "An object of class '" . ref($thing) . "'" : ref $thing ? "A reference of type '" . ref($thing) . "'" : "The class (or class-like) '$thing'";
    my $ok = defined $thing && ( ref $thing && !Scalar::Util::blessed($thing) ? UNIVERSAL::isa( $thing, $class ) : eval { $thing->isa($class) } );
    return _result( $ok, "$what isa '$class'", defined $thing ? "    $what isn't a '$class'\n" : "    $what isn't defined\n" );
}

sub new_ok {
    my ( $class, $args, $name ) = @_;
    my $object = eval { $class->new( @{ $args || [] } ) };
    if ($@) { _result( 0, "$class->new() died", "    Error was:  $@\n" ); return; }
    isa_ok( $object, $class, $name );
    return $object;
}

sub use_ok ($;@) {
    my ( $module, @imports ) = @_;
    my ( undef, undef, $to ) = _place();
    my $version = @imports && $imports[0] =~ /^\d[\d.]*$/ ? shift @imports : '';
    my $done = eval "package $to; use $module $version " . ( @imports ? '@imports' : '' ) . '; 1';
    my $error = $@;
    return _result( $done, "use $module;", "    Tried to use '$module'.\n    Error:  $error\n" );
}
sub require_ok ($) {
    my ($module) = @_;
    my $done = eval( $module =~ /^[\w:]+$/ ? "require $module; 1" : 'require $module; 1' );
    return _result( $done, "require $module;", "    Tried to require '$module'.\n    Error:  $@\n" );
}

sub diag { my $text = join '', map { defined $_ ? ref $_ ? _dump($_) : $_ : 'undef' } @_; $text =~ s/\n?\z/\n/; $text =~ s/^/# /gm; $text =~ s/^# $/#/gm; _err($text); return 0; }
sub note { my $text = join '', map { defined $_ ? $_ : 'undef' } @_; $text =~ s/\n?\z/\n/; $text =~ s/^/# /gm; $text =~ s/^# $/#/gm; _out($text); return 0; }
sub explain { return map { ref $_ ? _dump($_) : $_ } @_; }
sub _dump { my ($data) = @_; require Data::Dumper; return Data::Dumper->new( [$data] )->Indent(1)->Sortkeys(1)->Terse(1)->Dump; }

sub BAIL_OUT { my ($why) = @_; print STDOUT 'Bail out!', defined $why ? "  $why" : '', "\n"; exit 255; }

sub skip {
    my ( $why, $count ) = @_;
    for ( 1 .. $count || 1 ) { my $number = ++$RUN->{'count'}; _out( "ok $number # skip" . ( defined $why ? " $why" : '' ) . "\n" ); }
    no warnings 'exiting';
    last SKIP;
}
sub todo_skip {
    my ( $why, $count ) = @_;
    for ( 1 .. $count || 1 ) { my $number = ++$RUN->{'count'}; _out("not ok $number # TODO & SKIP $why\n"); }
    no warnings 'exiting';
    last TODO;
}

sub subtest {
    my ( $name, $code, @args ) = @_;
    my $outer = $RUN;
    my $inner = _run( $outer->{'indent'} . '    ' );
    _out("# Subtest: $name\n");
    {
        $RUN = $inner;
        my $done = eval { $code->(@args); 1 };
        my $error = $@;
        done_testing() if $done && !defined $inner->{'plan'};
        if ( !$done && !ref $error ) { $RUN = $outer; die $error; }
        if ( $inner->{'failed'} ) { diag( 'Looks like you failed ' . _tests( $inner->{'failed'} ) . " of $inner->{'count'}." ); }
        $RUN = $outer;
    }
    if ( defined $inner->{'skipped'} ) { my $number = ++$RUN->{'count'}; _out("ok $number # skip $inner->{'skipped'}\n"); return 1; }
    my $ok = !$inner->{'failed'} && $inner->{'count'} && $inner->{'count'} == ( $inner->{'plan'} || 0 );
    return _result( $ok, $inner->{'count'} ? $name : "No tests run for subtest \"$name\"" );
}

sub _tests { my ($count) = @_; return $count == 1 ? '1 test' : "$count tests"; }

# ---- deep comparison ----

my @PATH;

sub is_deeply {
    my ( $got, $expected, $name ) = @_;
    if ( !ref $got && !ref $expected ) {
        my $ok = defined $got && defined $expected ? $got eq $expected : !defined $got && !defined $expected;
        return _result( $ok, $name, '         got: ' . _shown($got) . "\n    expected: " . _shown($expected) . "\n" );
    }
    @PATH = ();
    my $ok = _deep( $got, $expected );
    return _result( 1, $name ) if $ok;
    return _result( 0, $name, _different() );
}

our $DNE = \'Does not exist';

sub _deep {
    my ( $got, $expected ) = @_;
    if ( defined $got && defined $expected && !ref $got && !ref $expected ) { return 1 if $got eq $expected; }
    elsif ( !defined $got && !defined $expected ) { return 1; }
    elsif ( ref $got && ref $expected ) {
        return 1 if "$got" eq "$expected" && $got != $DNE;
        require Scalar::Util;
        my ( $one, $two ) = ( Scalar::Util::reftype($got), Scalar::Util::reftype($expected) );
        if ( $got != $DNE && $expected != $DNE && $one eq $two ) {
            if ( $one eq 'ARRAY' ) {
                push @PATH, [ 'ARRAY', 0 ];
                my $last = $#$got > $#$expected ? $#$got : $#$expected;
                for my $i ( 0 .. $last ) {
                    $PATH[-1] = [ 'ARRAY', $i ];
                    return 0 if !_deep( $i > $#$got ? $DNE : $got->[$i], $i > $#$expected ? $DNE : $expected->[$i] );
                }
                pop @PATH;
                return 1;
            }
            if ( $one eq 'HASH' ) {
                push @PATH, [ 'HASH', '' ];
                for my $key ( sort keys %{ { %$got, %$expected } } ) {
                    $PATH[-1] = [ 'HASH', $key ];
                    return 0 if !_deep( exists $got->{$key} ? $got->{$key} : $DNE, exists $expected->{$key} ? $expected->{$key} : $DNE );
                }
                pop @PATH;
                return 1;
            }
            if ( $one eq 'SCALAR' || $one eq 'REF' ) { push @PATH, ['REF']; return 0 if !_deep( $$got, $$expected ); pop @PATH; return 1; }
            if ( $one eq 'REGEXP' ) { return 1 if "$got" eq "$expected"; }
        }
    }
    push @PATH, [ 'END', $got, $expected ];
    return 0;
}

sub _different {
    my $end = pop @PATH;
    my $path = '$FOO';
    my $first = 1;
    for my $step (@PATH) {
        if    ( $step->[0] eq 'ARRAY' ) { $path .= ( $first ? '->' : '' ) . "[$step->[1]]"; }
        elsif ( $step->[0] eq 'HASH' )  { $path .= ( $first ? '->' : '' ) . "{$step->[1]}"; }
        else                            { $path = "\${$path}"; }
        $first = 0;
    }
    my @value = map { !defined $_ ? 'undef' : ref $_ && $_ == $DNE ? 'Does not exist' : ref $_ ? "'$_'" : "'$_'" } @$end[ 1, 2 ];
    ( my $got = $path ) =~ s/\$FOO/     \$got/;
    ( my $expected = $path ) =~ s/\$FOO/\$expected/;
    return "    Structures begin differing at:\n    $got = $value[0]\n    $expected = $value[1]\n";
}

sub eq_array { my ( $one, $two ) = @_; @PATH = (); return _deep( $one, $two ); }
sub eq_hash  { my ( $one, $two ) = @_; @PATH = (); return _deep( $one, $two ); }
sub eq_set   { my ( $one, $two ) = @_; @PATH = (); return _deep( [ sort { "$a" cmp "$b" } @$one ], [ sort { "$a" cmp "$b" } @$two ] ); }

sub builder { return Test::More::Builder->new; }

END {
    my $run = $RUN;
    if ( $run->{'open'} && !defined $run->{'plan'} ) { done_testing(); }
    if ( defined $run->{'plan'} && !defined $run->{'skipped'} ) {
        if ( $run->{'count'} != $run->{'plan'} ) { diag( 'Looks like you planned ' . _tests( $run->{'plan'} ) . " but ran $run->{'count'}." ); }
        if ( $run->{'failed'} ) { diag( 'Looks like you failed ' . _tests( $run->{'failed'} ) . " of $run->{'count'}." ); }
        if ( $? == 0 ) { $? = $run->{'failed'} ? $run->{'failed'} > 254 ? 254 : $run->{'failed'} : $run->{'count'} != $run->{'plan'} ? 255 : 0; }
    }
    elsif ( $run->{'count'} && !defined $run->{'plan'} ) {
        diag("Tests were run but no plan was declared and done_testing() was not seen.");
        $? = 254 if $? == 0;
    }
}

# What Test::Builder's users call most.
package Test::More::Builder;
sub new       { my ($class) = @_; return bless {}, $class; }
sub ok        { my ( $self, @a ) = @_; return Test::More::_result( @a[ 0, 1 ] ); }
sub is_eq     { my ( $self, @a ) = @_; return Test::More::is( $a[0], $a[1], $a[2] ); }
sub is_num    { my ( $self, @a ) = @_; return Test::More::cmp_ok( $a[0], '==', $a[1], $a[2] ); }
sub like      { my ( $self, @a ) = @_; return Test::More::like( $a[0], $a[1], $a[2] ); }
sub diag      { my ( $self, @a ) = @_; return Test::More::diag(@a); }
sub note      { my ( $self, @a ) = @_; return Test::More::note(@a); }
sub plan      { my ( $self, @a ) = @_; return Test::More::plan(@a); }
sub level     { return 1; }
sub is_passing { return !$RUN->{'failed'}; }
sub current_test { return $RUN->{'count'}; }
sub has_plan  { return $RUN->{'plan'}; }
sub done_testing { my ( $self, @a ) = @_; return Test::More::done_testing(@a); }
sub BAIL_OUT  { my ( $self, @a ) = @_; return Test::More::BAIL_OUT(@a); }
sub output { return \*STDOUT; }
sub failure_output { return \*STDERR; }
sub todo_output { return \*STDOUT; }
sub expected_tests { return $RUN->{'plan'}; }
sub summary { return; }

1;
