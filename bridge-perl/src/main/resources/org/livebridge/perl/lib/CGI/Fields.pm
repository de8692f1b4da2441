package CGI;

# Form fields; a field shows what was sent, unless -override or another default is wanted.
use strict;

our ( $XHTML, $NOSTICKY );

sub _end { return $XHTML ? ' />' : ' >'; }

sub _words {
    my ( $self, $rest ) = @_;
    my @words = ref $rest eq 'HASH' ? CGI::Util::make_attributes( $rest, $self->{'escape'} ) : ();
    return @words ? " @words" : '';
}

sub _shown {
    my ( $self, $name, $default, $override ) = @_;
    my $value = !$override && !$NOSTICKY && defined $self->param($name) ? scalar $self->param($name) : $default;
    return defined $value ? $self->escapeHTML($value) : '';
}

sub _input {
    my ( $type, $self, @args ) = @_;
    my ( $name, $default, $size, $length, $override, $tabindex, $rest ) =
      CGI::Util::named( [ 'NAME', [ 'DEFAULT', 'VALUE', 'VALUES' ], 'SIZE', 'MAXLENGTH', [ 'OVERRIDE', 'FORCE' ], 'TABINDEX' ], @args );
    my $value = _shown( $self, $name, $default, $override );
    my $text  = qq{<input type="$type" name="} . $self->escapeHTML( defined $name ? $name : '' ) . '"';
    $text .= $type eq 'file' ? ' ' : length $value ? qq{ value="$value"} : ' ';
    $text .= qq{ size="$size"} if defined $size && length $size;
    $text .= qq{ maxlength="$length"} if defined $length && length $length;
    $text .= _words( $self, $rest );
    return _closed($text);
}

# The module's own spacing: one blank before the end, also where an empty value left one.
sub _closed { my ($text) = @_; return $text . ( $XHTML ? ' />' : '>' ); }

sub textfield      { my ( $self, @args ) = _self(@_); return _input( 'text',     $self, @args ); }
sub password_field { my ( $self, @args ) = _self(@_); return _input( 'password', $self, @args ); }
sub filefield      { my ( $self, @args ) = _self(@_); return _input( 'file',     $self, @args ); }

sub textarea {
    my ( $self, @args ) = _self(@_);
    my ( $name, $default, $rows, $columns, $override, $tabindex, $rest ) =
      CGI::Util::named( [ 'NAME', [ 'DEFAULT', 'VALUE' ], 'ROWS', [ 'COLS', 'COLUMNS' ], [ 'OVERRIDE', 'FORCE' ], 'TABINDEX' ], @args );
    my $value = _shown( $self, $name, $default, $override );
    my $text = '<textarea name="' . $self->escapeHTML( defined $name ? $name : '' ) . '" ';
    $text .= qq{ rows="$rows"}    if $rows;
    $text .= qq{ cols="$columns"} if $columns;
    return $text . _words( $self, $rest ) . ">$value</textarea>";
}

sub hidden {
    my ( $self, @args ) = _self(@_);
    my ( $name, $default, $override, $rest ) =
      CGI::Util::named( [ 'NAME', [ 'DEFAULT', 'VALUE', 'VALUES' ], [ 'OVERRIDE', 'FORCE' ] ], @args );
    my @values = ref $default eq 'ARRAY' ? @$default : ref $default eq 'HASH' ? %$default : defined $default ? $default : ();
    if ( @args && defined $args[0] && $args[0] !~ /^-/ ) {
        my ( undef, @given ) = @args;
        @values = map { ref $_ eq 'ARRAY' ? @$_ : $_ } @given;
    }
    my @sent = $self->multi_param($name);
    @values = @sent if !$override && !$NOSTICKY && @sent;
    my $shown = $self->escapeHTML($name);
    my @fields = map {
        qq{<input type="hidden" name="$shown" value="} . $self->escapeHTML( defined $_ ? $_ : '' ) . '" ' . _words( $self, $rest ) . _end()
    } @values;
    return wantarray ? @fields : join '', @fields;
}

sub _labelled {
    my ( $input, $label ) = @_;
    return $XHTML ? "<label>$input$label</label>" : "$input$label";
}

sub checkbox {
    my ( $self, @args ) = _self(@_);
    my ( $name, $checked, $value, $label, $labels, $override, $tabindex, $rest ) = CGI::Util::named(
        [ 'NAME', [ 'CHECKED', 'SELECTED', 'ON' ], 'VALUE', 'LABEL', 'LABELATTRIBUTES', [ 'OVERRIDE', 'FORCE' ], 'TABINDEX' ], @args );
    $value = 'on' if !defined $value;
    my $on = $checked;
    if ( !$override && !$NOSTICKY && $self->param ) { $on = grep { $_ eq $value } $self->multi_param($name) if exists $self->{'.values'}{$name} || !defined $checked; }
    $label = $name if !defined $label;
    my $text = '<input type="checkbox" name="' . $self->escapeHTML($name) . '" value="' . $self->escapeHTML($value) . '"';
    $text .= $XHTML ? ' checked="checked"' : ' checked' if $on;
    $text .= _words( $self, $rest ) . ( $XHTML ? ' />' : '>' );
    return _labelled( $text, $self->escapeHTML($label) );
}

sub _group {
    my ( $type, $self, @args ) = @_;
    my ( $name, $values, $default, $linebreak, $labels, $labelattributes, $rows, $columns, $rowheads, $columnheads, $attributes, $override, $nolabels, $tabindex, $disabled, $rest )
      = CGI::Util::named(
        [
            'NAME', [ 'VALUES', 'VALUE' ], [ 'DEFAULT', 'DEFAULTS' ], 'LINEBREAK', 'LABELS', 'LABELATTRIBUTES', 'ROWS', [ 'COLUMNS', 'COLS' ],
            [ 'ROWHEADERS', 'ROWHEADER' ], [ 'COLHEADERS', 'COLHEADER' ], 'ATTRIBUTES', [ 'OVERRIDE', 'FORCE' ], 'NOLABELS', 'TABINDEX', 'DISABLED'
        ],
        @args
      );
    my @values = _list( $self, $name, $values );
    my %on = _chosen( $self, $name, $default, $override );
    if ( $type eq 'radio' && !%on && @values && !( defined $default && !ref $default && $default eq '-' ) ) { $on{ $values[0] } = 1; }
    my $labels_of = $labels || ( ref $values eq 'HASH' ? $values : {} );
    my %off = map { $_ => 1 } ref $disabled eq 'ARRAY' ? @$disabled : ();
    my $break = $linebreak ? $XHTML ? '<br />' : '<br>' : '';
    my $words = _words( $self, $rest );
    my @fields;
    for my $value (@values) {
        my $label = '';
        if ( !$nolabels ) {
            $label = defined $labels_of->{$value} ? $labels_of->{$value} : $value;
            $label = $self->escapeHTML($label);
        }
        my $own = $attributes && $attributes->{$value} ? ' ' . _words( $self, $attributes->{$value} ) : '';
        my $text = qq{<input type="$type" name="} . $self->escapeHTML($name) . '" value="' . $self->escapeHTML($value) . '"';
        $text .= $XHTML ? ' checked="checked"' : ' checked' if $on{$value};
        $text .= $words . $own;
        $text .= $XHTML ? ' disabled="disabled"' : ' disabled' if $off{$value};
        $text .= $XHTML ? length $own ? '/>' : ' />' : '>';
        push @fields, _labelled( $text, $label ) . $break;
    }
    if ( $rows || $columns ) { return _table( $rows, $columns, @fields ); }
    return wantarray ? @fields : join '', @fields;
}

sub _table {
    my ( $rows, $columns, @fields ) = @_;
    $columns = int( ( @fields + $rows - 1 ) / $rows ) if !$columns;
    $rows = int( ( @fields + $columns - 1 ) / $columns ) if !$rows;
    my $text = '<table>';
    for my $row ( 0 .. $rows - 1 ) {
        $text .= '<tr>';
        for my $column ( 0 .. $columns - 1 ) {
            my $field = $fields[ $column * $rows + $row ];
            $text .= "<td>$field</td>" if defined $field;
        }
        $text .= '</tr>';
    }
    return "$text</table>";
}

sub checkbox_group { my ( $self, @args ) = _self(@_); return _group( 'checkbox', $self, @args ); }
sub radio_group    { my ( $self, @args ) = _self(@_); return _group( 'radio',    $self, @args ); }

sub _list {
    my ( $self, $name, $values ) = @_;
    return ref $values eq 'ARRAY' ? @$values : ref $values eq 'HASH' ? sort keys %$values : defined $values ? $values : $self->multi_param($name);
}

sub _chosen {
    my ( $self, $name, $default, $override ) = @_;
    my @sent = $self->multi_param($name);
    return map { $_ => 1 } @sent if !$override && !$NOSTICKY && @sent;
    return map { $_ => 1 } ref $default eq 'ARRAY' ? @$default : ref $default eq 'HASH' ? keys %$default : defined $default ? $default : ();
}

sub _options {
    my ( $self, $values, $on, $labels, $attributes ) = @_;
    my $text = '';
    for my $value (@$values) {
        if ( ref $value eq 'CGI::Optgroup' || ( defined $value && $value =~ /^<optgroup/ ) ) {
            my $group = $value;
            for my $chosen ( keys %$on ) {
                my $quoted = quotemeta $self->escapeHTML($chosen);
                my $mark = $XHTML ? 'selected="selected"' : 'selected';
                $group =~ s/<option value="$quoted"/<option $mark value="@{[ $self->escapeHTML($chosen) ]}"/;
            }
            $text .= "$group\n";
            next;
        }
        my $label = $labels && defined $labels->{$value} ? $labels->{$value} : $value;
        my $own = $attributes && $attributes->{$value} ? _words( $self, $attributes->{$value} ) : '';
        my $mark = $on->{$value} ? $XHTML ? ' selected="selected"' : ' selected' : '';
        $text .= "<option$mark$own value=\"" . $self->escapeHTML($value) . '">' . $self->escapeHTML($label) . "</option>\n";
    }
    return $text;
}

sub popup_menu {
    my ( $self, @args ) = _self(@_);
    my ( $name, $values, $default, $labels, $attributes, $override, $tabindex, $rest ) = CGI::Util::named(
        [ 'NAME', [ 'VALUES', 'VALUE' ], [ 'DEFAULT', 'DEFAULTS' ], 'LABELS', 'ATTRIBUTES', [ 'OVERRIDE', 'FORCE' ], 'TABINDEX' ], @args );
    my @values = _list( $self, $name, $values );
    my %on = _chosen( $self, $name, $default, $override );
    $labels ||= $values if ref $values eq 'HASH';
    return '<select name="' . $self->escapeHTML($name) . '" ' . _words( $self, $rest ) . ">\n" . _options( $self, \@values, \%on, $labels, $attributes ) . '</select>';
}

sub optgroup {
    my ( $self, @args ) = _self(@_);
    my ( $name, $values, $attributes, $labeled, $noconvert, $labels, $rest ) =
      CGI::Util::named( [ [ 'NAME', 'LABEL' ], [ 'VALUES', 'VALUE' ], 'ATTRIBUTES', 'LABELED', 'NOVALS', 'LABELS' ], @args );
    my @values = _list( $self, $name, $values );
    $labels ||= $values if ref $values eq 'HASH';
    return '<optgroup label="' . $self->escapeHTML($name) . '"' . _words( $self, $rest ) . ">\n" . _options( $self, \@values, {}, $labels, $attributes ) . '</optgroup>';
}

sub scrolling_list {
    my ( $self, @args ) = _self(@_);
    my ( $name, $values, $default, $size, $multiple, $labels, $attributes, $override, $tabindex, $rest ) = CGI::Util::named(
        [
            'NAME', [ 'VALUES', 'VALUE' ], [ 'DEFAULT', 'DEFAULTS' ], 'SIZE', 'MULTIPLE', 'LABELS', 'ATTRIBUTES', [ 'OVERRIDE', 'FORCE' ], 'TABINDEX'
        ],
        @args
    );
    my @values = _list( $self, $name, $values );
    my %on = _chosen( $self, $name, $default, $override );
    $size = @values if !$size;
    my $words = qq{ size="$size"} . ( $multiple ? $XHTML ? ' multiple="multiple"' : ' multiple' : '' ) . _words( $self, $rest );
    return '<select name="' . $self->escapeHTML($name) . qq{" $words>\n} . _options( $self, \@values, \%on, $labels, $attributes ) . '</select>';
}

sub _button {
    my ( $type, $self, @args ) = @_;
    my ( $name, $value, $script, $tabindex, $rest ) =
      CGI::Util::named( [ 'NAME', [ 'VALUE', 'LABEL' ], $type eq 'button' ? [ 'ONCLICK', 'SCRIPT' ] : 'SCRIPT', 'TABINDEX' ], @args );
    my $label = defined $value ? $value : $name;
    my $text = qq{<input type="$type"} . ( $type ne 'submit' && $XHTML ? ' ' : '' );
    $name = ".$type" if !defined $name && $type ne 'button';
    $text .= ' name="' . $self->escapeHTML($name) . '"' if defined $name;
    $text .= ' value="' . $self->escapeHTML($label) . '"' if defined $label;
    $text .= ' onclick="' . CGI::Util::escape_html_simply($script) . '"' if defined $script;
    return $text . _words( $self, $rest ) . ( $XHTML ? ' />' : $type eq 'submit' ? ' >' : '>' );
}

sub submit { my ( $self, @args ) = _self(@_); return _button( 'submit', $self, @args ); }
sub reset  { my ( $self, @args ) = _self(@_); return _button( 'reset',  $self, @args ); }
sub button { my ( $self, @args ) = _self(@_); return _button( 'button', $self, @args ); }

sub defaults {
    my ( $self, @args ) = _self(@_);
    my ( $label, $tabindex, $rest ) = CGI::Util::named( [ [ 'NAME', 'VALUE' ], 'TABINDEX' ], @args );
    $label = defined $label ? $self->escapeHTML($label) : 'Defaults';
    return qq{<input type="submit" name=".defaults"  value="$label"} . _words( $self, $rest ) . ( $XHTML ? ' />' : ' >' );
}

sub image_button {
    my ( $self, @args ) = _self(@_);
    my ( $name, $source, $align, $rest ) = CGI::Util::named( [ 'NAME', 'SRC', 'ALIGN' ], @args );
    my $text = '<input type="image" name="' . $self->escapeHTML($name) . qq{" src="$source"};
    $text .= ' align="' . lc($align) . '"' if $align;
    return $text . _words( $self, $rest ) . ( $XHTML ? ' />' : '>' );
}

sub isindex {
    my ( $self, @args ) = _self(@_);
    my ( $action, $rest ) = CGI::Util::named( ['ACTION'], @args );
    my $text = '<isindex' . ( defined $action ? qq{ action="$action"} : '' );
    return $text . _words( $self, $rest ) . ( $XHTML ? ' />' : '>' );
}

sub start_form {
    my ( $self, @args ) = _self(@_);
    my ( $method, $action, $enctype, $rest ) = CGI::Util::named( [ 'METHOD', 'ACTION', 'ENCTYPE' ], @args );
    $method = lc( defined $method ? $method : 'post' );
    $enctype = $XHTML ? MULTIPART() : URL_ENCODED() if !defined $enctype;
    $action = $self->url( '-absolute' => 0, '-path' => 1, '-query' => $self->request_method && $self->request_method eq 'GET' ) if !defined $action;
    $action = CGI::Util::escape_html_simply($action);
    return qq{<form method="$method" action="$action" enctype="$enctype"} . _words( $self, $rest ) . '>';
}
sub startform { return start_form(@_); }

sub start_multipart_form {
    my ( $self, @args ) = _self(@_);
    if ( @args && $args[0] !~ /^-/ ) { return start_form( $self, $args[0], $args[1], MULTIPART() ); }
    return start_form( $self, @args, '-enctype' => MULTIPART() );
}

sub end_form           { return '</form>'; }
sub endform            { return end_form(); }
sub end_multipart_form { return end_form(); }

1;
