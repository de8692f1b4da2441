package org.livebridge.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.Arguments;

/** A call as the tiny script that makes it and prints the answer as JSON. */
final class ScriptText {
    /** Tells numbers from texts by what {@code ^} does to them; no module is needed. */
    private static final String PERL_DUMPER =
            """
            sub dump_json {
                my ($v) = @_;
                return 'null' if !defined $v;
                return '{' . join( ',', map { quoted($_) . ':' . dump_json( $v->{$_} ) } sort keys %$v ) . '}' if ref $v eq 'HASH';
                return '[' . join( ',', map { dump_json($_) } @$v ) . ']' if ref $v eq 'ARRAY';
                return $v if ( $v ^ $v ) eq '0';
                return quoted($v);
            }
            sub quoted { my $t = $_[0]; $t =~ s/(["\\\\])/\\\\$1/g; $t =~ s/([\\x00-\\x1f])/sprintf '\\\\u%04x', ord $1/ge; return "\\"$t\\""; }
            """;

    private ScriptText() {}

    static String php(SuiteCall call) {
        String arguments = call.arguments() == null ? "" : ", " + php(call.arguments());
        return "<?php $c = new CPANEL(); $r = $c->"
                + call.family().label()
                + "("
                + php(call.module())
                + ", "
                + php(call.function())
                + arguments
                + "); echo json_encode($r['cpanelresult']); $c->end();";
    }

    static String perl(SuiteCall call) {
        String arguments = call.arguments() == null ? "" : ", " + perl(call.arguments());
        return "my $c = Cpanel::LiveAPI->new(); my $r = $c->"
                + call.family().label()
                + "("
                + perl(call.module())
                + ", "
                + perl(call.function())
                + arguments
                + "); print dump_json($r->{'cpanelresult'}); $c->end();\n"
                + PERL_DUMPER;
    }

    private static String php(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> php(e.getKey()) + " => " + php(e.getValue()))
                    .collect(Collectors.joining(", ", "array(", ")"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(ScriptText::php)
                    .collect(Collectors.joining(", ", "array(", ")"));
        }
        return value == null ? "null" : quoted(value);
    }

    private static String perl(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> perl(e.getKey()) + " => " + perl(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ScriptText::perl).collect(Collectors.joining(", ", "[", "]"));
        }
        return value == null ? "undef" : quoted(value);
    }

    /** In both languages a single-quoted text knows two escapes. */
    private static String quoted(Object value) {
        return "'" + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** The same arguments for the dispatcher; what scripts send are texts. */
    static Arguments arguments(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            map.forEach((key, item) -> named.put(String.valueOf(key), item));
            return Arguments.named(named);
        }
        if (value instanceof List<?> list) {
            return Arguments.ordered(list);
        }
        return value == null ? Arguments.NONE : Arguments.ordered(List.of(value));
    }
}
