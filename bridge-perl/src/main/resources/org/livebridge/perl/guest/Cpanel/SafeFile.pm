package Cpanel::SafeFile;

# Files opened with a lock: safeopen gives the lock or nothing, safeclose gives it back.
use strict;

our $VERSION = '1.0';

sub import {
    my ( $class, @names ) = @_;
    my $to = caller;
    no strict 'refs';
    *{"${to}::$_"} = \&{$_} for grep { defined &{$_} } @names;
    return;
}

sub safeopen {
    my ( undef, $mode, $path ) = @_;
    my $glob = ref $_[0] ? $_[0] : defined $_[0] ? do { no strict 'refs'; \*{ $_[0] =~ /::/ ? $_[0] : caller() . "::$_[0]" } } : undef;
    if ( !defined $path ) { ( $mode, $path ) = $mode =~ /^\s*(\+?[<>]{0,2})\s*(.*)$/; $mode = '<' if !length $mode; }
    if ($glob) { open $glob, $mode, $path or return; }
    else { open my $fh, $mode, $path or return; $glob = $_[0] = $fh; }
    flock $glob, $mode eq '<' ? 1 : 2 or return;
    return bless { 'path' => $path, 'handle' => $glob }, 'Cpanel::SafeFile::Lock';
}

sub safeclose {
    my ( $handle, $lock ) = @_;
    my $glob = ref $handle ? $handle : ref $lock ? $lock->{'handle'} : do { no strict 'refs'; \*{ $handle =~ /::/ ? $handle : caller() . "::$handle" } };
    return close $glob;
}

sub safelock   { my ($path) = @_; return bless { 'path' => $path }, 'Cpanel::SafeFile::Lock'; }
sub safeunlock { return 1; }

1;
