package org.livebridge.perl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes Perl data as JSON::PP 4.16 does, byte for byte; gives up on what only Perl code can
 * answer: objects, tied things, code, infinity.
 */
final class JsonEncoder {
    private static final int DEEPEST = 500;
    private static final int INDENT = 3;
    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private final PerlData perl;
    private final JsonOptions options;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    JsonEncoder(PerlData perl, JsonOptions options) {
        this.perl = perl;
        this.options = options;
    }

    /** Thrown where Perl has to do it. */
    private static final class NotHere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotHere() {
            super("", null, false, false);
        }
    }

    /** The text, or nothing when JSON::PP itself has to be asked. */
    Optional<String> encode(int scalar) {
        if (!options.known()
                || (!perl.isReference(scalar) && !options.has(JsonOptions.ALLOW_NONREF))) {
            return Optional.empty();
        }
        try {
            value(scalar);
        } catch (NotHere perlsTask) {
            return Optional.empty();
        }
        if (options.has(JsonOptions.INDENT)) {
            out.append('\n');
        }
        return Optional.of(out.toString());
    }

    private void value(int scalar) {
        if (scalar == 0) {
            out.append("null");
            return;
        }
        if (perl.isStrange(scalar)) {
            throw new NotHere();
        }
        if (perl.isReference(scalar)) {
            target(perl.target(scalar));
        } else if (!perl.isDefined(scalar)) {
            out.append("null");
        } else if (perl.isTrueOrFalse(scalar) && !options.has(JsonOptions.TEXT_STAYS_TEXT)) {
            out.append(perl.isYes(scalar));
        } else {
            out.append(plain(scalar));
        }
    }

    private void target(int thing) {
        if (perl.isObject(thing)) {
            if (!perl.className(thing).equals("JSON::PP::Boolean")) {
                throw new NotHere();
            }
            out.append(!perl.integer(thing).equals("0"));
            return;
        }
        if (perl.isStrange(thing) || ++depth > DEEPEST) {
            throw new NotHere();
        }
        if (perl.isHash(thing)) {
            hash(perl.entries(thing));
        } else if (perl.isArray(thing)) {
            array(perl.elements(thing));
        } else {
            throw new NotHere();
        }
        depth--;
    }

    private void hash(List<PerlData.Entry> entries) {
        List<PerlData.Entry> sorted = entries;
        if (options.has(JsonOptions.CANONICAL)) {
            sorted =
                    entries.stream()
                            .sorted(Comparator.comparing(PerlData.Entry::key, BY_CODE_POINT))
                            .toList();
        }
        out.append('{');
        String separator = "";
        for (PerlData.Entry entry : sorted) {
            out.append(separator);
            separator = ",";
            line(depth);
            out.append(quoted(entry.key()));
            out.append(options.has(JsonOptions.SPACE_BEFORE) ? " :" : ":");
            out.append(options.has(JsonOptions.SPACE_AFTER) ? " " : "");
            value(entry.scalar());
        }
        close('}', entries.isEmpty());
    }

    private void array(List<Integer> scalars) {
        out.append('[');
        String separator = "";
        for (int scalar : scalars) {
            out.append(separator);
            separator = ",";
            line(depth);
            value(scalar);
        }
        close(']', scalars.isEmpty());
    }

    private void close(char bracket, boolean empty) {
        if (!empty) {
            line(depth - 1);
        }
        out.append(bracket);
    }

    private void line(int level) {
        if (options.has(JsonOptions.INDENT)) {
            out.append('\n').repeat(' ', INDENT * level);
        }
    }

    private String plain(int scalar) {
        String number = perl.isUtf8(scalar) ? "" : number(scalar);
        if (!perl.hasText(scalar)) {
            return number;
        }
        String text = perl.text(scalar);
        boolean isNumber =
                !options.has(JsonOptions.TEXT_STAYS_TEXT)
                        && !number.isEmpty()
                        && number.equals(text);
        return isNumber ? text : quoted(text);
    }

    /** The number as perl prints it; empty for a scalar that was never one. */
    private String number(int scalar) {
        if (perl.hasInteger(scalar)) {
            return perl.integer(scalar);
        }
        if (!perl.hasNumber(scalar)) {
            return "";
        }
        double value = perl.number(scalar);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NotHere();
        }
        return PerlNumber.text(value);
    }

    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> character(c, quoted));
        return quoted.append('"').toString();
    }

    private void character(int c, StringBuilder quoted) {
        boolean slash = c == '/' && options.has(JsonOptions.ESCAPE_SLASH);
        if (c == '"' || c == '\\' || slash) {
            quoted.append('\\').append((char) c);
            return;
        }
        int named = "\b\f\n\r\t".indexOf(c);
        if (named >= 0) {
            quoted.append('\\').append("bfnrt".charAt(named));
            return;
        }
        boolean tooHigh =
                (options.has(JsonOptions.ASCII) && c > 127)
                        || (options.has(JsonOptions.LATIN1) && c > 255);
        if (c < ' ' || tooHigh) {
            for (char unit : Character.toChars(c)) {
                quoted.append("\\u%04x".formatted((int) unit));
            }
        } else {
            quoted.appendCodePoint(c);
        }
    }
}
