package org.livebridge.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Cuts a Perl program into tokens: comments, POD, here-documents and quote-like operators are seen
 * for what they are, so that a call in one of them never counts as a call.
 */
final class PerlLexer {
    private static final Set<String> QUOTES =
            Set.of("q", "qq", "qw", "qx", "m", "qr", "s", "tr", "y");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<HereDocument> waiting = new ArrayDeque<>();
    private int at;
    private int line = 1;

    private record HereDocument(String end, boolean constant, boolean indented) {}

    private PerlLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        PerlLexer lexer = new PerlLexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newline();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                at = endOfLine(at);
            } else if (c == '=' && startOfLine() && letter(at + 1)) {
                pod();
            } else if (c == '\'' || c == '"' || c == '`') {
                quoted(c, c == '\'');
            } else if (c == '$' || c == '@' || (c == '%' && variableFollows())) {
                variable();
            } else if (Character.isLetter(c) || c == '_') {
                if (!word()) {
                    return;
                }
            } else if (Character.isDigit(c)) {
                take(Token.Kind.WORD, end(at, PerlLexer::isNumber));
            } else if (c == '<' && text.startsWith("<<", at)) {
                if (!hereDocument()) {
                    sign();
                }
            } else if (c == '/' && regexMayBegin()) {
                delimited('/', '/', Token.Kind.SIGN);
            } else {
                sign();
            }
        }
    }

    private void newline() {
        at++;
        line++;
        while (!waiting.isEmpty()) {
            HereDocument document = waiting.poll();
            int begin = at;
            int first = line;
            StringBuilder body = new StringBuilder();
            while (at < text.length()) {
                int end = endOfLine(at);
                String row = text.substring(at, end);
                at = Math.min(text.length(), end + 1);
                line++;
                if ((document.indented ? row.strip() : row).equals(document.end)) {
                    break;
                }
                body.append(row).append('\n');
            }
            if (at > begin) {
                tokens.add(
                        new Token(
                                document.constant ? Token.Kind.STRING : Token.Kind.MIXED,
                                body.toString(),
                                first));
            }
        }
    }

    private void pod() {
        while (at < text.length()) {
            int end = endOfLine(at);
            boolean cut = text.startsWith("=cut", at);
            at = Math.min(text.length(), end + 1);
            line++;
            if (cut) {
                return;
            }
        }
    }

    private boolean hereDocument() {
        if (!text.startsWith("<<", at)) {
            return false;
        }
        int i = at + 2;
        boolean indented = i < text.length() && text.charAt(i) == '~';
        if (indented) {
            i++;
        }
        char quote = i < text.length() ? text.charAt(i) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int begin = quoted ? i + 1 : i;
        int end = quoted ? text.indexOf(quote, begin) : end(begin, PerlLexer::isWord);
        if (end <= begin || (!quoted && !letter(begin))) {
            return false;
        }
        waiting.add(new HereDocument(text.substring(begin, end), quote == '\'', indented));
        at = quoted ? end + 1 : end;
        return true;
    }

    /** Takes a word; false at the end of the program. */
    private boolean word() {
        int end = end(at, c -> isWord(c) || c == ':');
        while (end > at && text.charAt(end - 1) == ':') {
            end--;
        }
        String word = text.substring(at, end);
        if (word.equals("__END__") || word.equals("__DATA__")) {
            return false;
        }
        boolean afterArrow = last("->") || (last("{") && text.startsWith("}", end));
        boolean key =
                text.substring(end, Math.min(text.length(), end + 20)).strip().startsWith("=>");
        if (QUOTES.contains(word) && !afterArrow && !key && quoteLike(word, end)) {
            return true;
        }
        take(Token.Kind.WORD, end);
        return true;
    }

    private boolean quoteLike(String word, int end) {
        int i = end;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        if (i >= text.length()) {
            return false;
        }
        char open = text.charAt(i);
        if (isWord(open) || open == ',' || open == ';' || open == ')' || (open == '#' && i > end)) {
            return false;
        }
        if (open == '=' && i > end) {
            return false;
        }
        char close = closing(open);
        int first = line;
        at = i;
        String inside = delimited(open, close, null);
        if (word.equals("s") || word.equals("tr") || word.equals("y")) {
            if (open != close) {
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                delimited(at < text.length() ? text.charAt(at) : open, close, null);
            } else {
                at--;
                delimited(open, close, null);
            }
        }
        switch (word) {
            case "q" -> tokens.add(new Token(Token.Kind.STRING, inside, first));
            case "qq" -> tokens.add(string(inside, first));
            case "qx" -> {
                tokens.add(new Token(Token.Kind.WORD, "qx", first));
                tokens.add(new Token(Token.Kind.MIXED, inside, first));
            }
            case "qw" -> words(inside, first);
            default -> tokens.add(new Token(Token.Kind.SIGN, "regex", first));
        }
        return true;
    }

    private void words(String inside, int first) {
        tokens.add(new Token(Token.Kind.SIGN, "(", first));
        for (String each : inside.strip().split("\\s+")) {
            tokens.add(new Token(Token.Kind.STRING, each, first));
            tokens.add(new Token(Token.Kind.SIGN, ",", first));
        }
        tokens.add(new Token(Token.Kind.SIGN, ")", first));
    }

    private void quoted(char quote, boolean constant) {
        int first = line;
        String inside = delimited(quote, quote, null);
        if (quote == '`') {
            tokens.add(new Token(Token.Kind.WORD, "qx", first));
            tokens.add(new Token(Token.Kind.MIXED, inside, first));
        } else {
            tokens.add(
                    constant
                            ? new Token(Token.Kind.STRING, inside.replace("\\'", "'"), first)
                            : string(inside, first));
        }
    }

    /** A double-quoted text is constant when no variable stands in it. */
    private static Token string(String inside, int line) {
        boolean mixed = inside.matches("(?s).*(?<!\\\\)[$@][\\w{:].*");
        String plain = inside.replace("\\\"", "\"").replace("\\$", "$").replace("\\@", "@");
        return new Token(mixed ? Token.Kind.MIXED : Token.Kind.STRING, plain, line);
    }

    /** Takes what stands between two delimiters, nested ones counted, and gives it. */
    private String delimited(
            char open, char close, Token.@org.jspecify.annotations.Nullable Kind kind) {
        int first = line;
        int begin = ++at;
        int depth = 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (c == '\\') {
                at++;
                if (at < text.length() && text.charAt(at) == '\n') {
                    line++;
                }
            } else if (c == close && --depth == 0) {
                break;
            } else if (c == open && open != close) {
                depth++;
            }
            at++;
        }
        String inside = text.substring(Math.min(begin, text.length()), Math.min(at, text.length()));
        at = Math.min(text.length(), at + 1);
        if (kind != null) {
            tokens.add(new Token(kind, "regex", first));
        }
        return inside;
    }

    private void variable() {
        int begin = at;
        at++;
        if (at < text.length() && text.charAt(at) == '#') {
            at++;
        }
        while (at < text.length() && text.charAt(at) == '$') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '{') {
            tokens.add(new Token(Token.Kind.SIGN, "@", line));
            return;
        }
        int end = end(at, c -> isWord(c) || c == ':');
        // $$, $!, $/ and kin have one sign for a name.
        at = end > at ? end : Math.min(text.length(), at + 1);
        tokens.add(new Token(Token.Kind.VARIABLE, text.substring(begin, at), line));
    }

    private void sign() {
        for (String sign :
                new String[] {
                    "->", "=>", "::", "==", "=~", "!~", "!=", ".=", "||=", "//=", "+=", "-=", "&&",
                    "||", "//"
                }) {
            if (text.startsWith(sign, at)) {
                take(Token.Kind.SIGN, at + sign.length());
                return;
            }
        }
        take(Token.Kind.SIGN, at + 1);
    }

    private void take(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), line));
        at = end;
    }

    private boolean last(String sign) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(sign);
    }

    /** After an operand a slash divides; elsewhere it begins a pattern. */
    private boolean regexMayBegin() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return switch (last.kind()) {
            case SIGN -> !last.is(")") && !last.is("]") && !last.is("}");
            case WORD ->
                    Set.of(
                                    "if", "unless", "and", "or", "not", "split", "grep", "map",
                                    "return", "while", "until", "x")
                            .contains(last.text());
            default -> false;
        };
    }

    private boolean variableFollows() {
        return at + 1 < text.length()
                && (letter(at + 1) || text.charAt(at + 1) == '$' || text.charAt(at + 1) == '{')
                && regexMayBegin();
    }

    private boolean startOfLine() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean letter(int index) {
        return index < text.length()
                && (Character.isLetter(text.charAt(index)) || text.charAt(index) == '_');
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int end(int from, java.util.function.IntPredicate part) {
        int end = from;
        while (end < text.length() && part.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isNumber(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private static char closing(char open) {
        return switch (open) {
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            case '<' -> '>';
            default -> open;
        };
    }
}
