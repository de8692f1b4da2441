package org.livebridge.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.livebridge.api.ApiFamily;

/** Finds calls in the tokens of a PHP or Perl program. */
final class TokenCalls {
    private final List<Token> tokens;
    private final Constants constants;
    private final List<FoundCall> found = new ArrayList<>();

    private TokenCalls(List<Token> tokens) {
        this.tokens = tokens;
        this.constants = new Constants(tokens);
    }

    static List<FoundCall> in(List<Token> tokens) {
        TokenCalls calls = new TokenCalls(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            calls.look(i);
        }
        return calls.found;
    }

    private void look(int at) {
        Token token = tokens.get(at);
        if (token.isText()) {
            found.addAll(TextCalls.in(token.text(), token.line()));
            httpKey(at);
            return;
        }
        boolean arrow = token.is("->") || token.is("?->") || token.is("::");
        if (arrow && at + 2 < tokens.size() && tokens.get(at + 2).is("(")) {
            method(tokens.get(at + 1), Expressions.arguments(tokens, at + 2));
        }
    }

    private void method(Token name, List<List<Token>> arguments) {
        switch (name.text().toLowerCase(Locale.ROOT)) {
            case "api1" -> call(name, ApiFamily.API1, arguments, 0);
            case "api2" -> call(name, ApiFamily.API2, arguments, 0);
            case "uapi", "api3" -> call(name, ApiFamily.UAPI, arguments, 0);
            case "api1_query" -> call(name, ApiFamily.API1, arguments, 1);
            case "api2_query" -> call(name, ApiFamily.API2, arguments, 1);
            case "api" -> general(name, arguments);
            case "exec", "fetch", "cpanelprint" -> tag(name, arguments);
            default -> {
                // Every other method is not ours.
            }
        }
    }

    private void call(Token name, ApiFamily family, List<List<Token>> arguments, int first) {
        if (arguments.size() < first + 2) {
            return;
        }
        List<Token> rest = arguments.size() > first + 2 ? arguments.get(first + 2) : List.of();
        Optional<List<String>> keys = constants.keys(rest);
        found.add(
                new FoundCall(
                        name.line(),
                        "method",
                        family,
                        constants.text(arguments.get(first)).orElse(""),
                        constants.text(arguments.get(first + 1)).orElse(""),
                        family == ApiFamily.API1 ? Optional.empty() : keys));
    }

    /** {@code api("exec", 2, module, function, arguments)}. */
    private void general(Token name, List<List<Token>> arguments) {
        if (arguments.size() < 4 || !constants.text(arguments.get(0)).orElse("").equals("exec")) {
            return;
        }
        String version = constants.text(arguments.get(1)).orElse(arguments.get(1).get(0).text());
        ApiFamily.fromWire(version).ifPresent(family -> call(name, family, arguments, 2));
    }

    /** A tag that is the argument of {@code exec}: the text itself is looked at as text. */
    private void tag(Token name, List<List<Token>> arguments) {
        String text = arguments.isEmpty() ? "" : constants.text(arguments.get(0)).orElse("");
        if (name.text().equals("cpanelprint") || text.startsWith("$")) {
            found.add(
                    new FoundCall(
                            name.line(), "method", ApiFamily.API1, "print", "$", Optional.empty()));
        }
    }

    /** {@code 'cpanel_jsonapi_module' => 'Email'} and the keys beside it. */
    private void httpKey(int at) {
        if (!tokens.get(at).text().matches("cpanel_(json|xml)api_module")) {
            return;
        }
        String function = "";
        String version = "2";
        int from = Math.max(0, at - 40);
        int to = Math.min(tokens.size(), at + 80);
        for (int i = from; i < to; i++) {
            String key = tokens.get(i).kind() == Token.Kind.STRING ? tokens.get(i).text() : "";
            Optional<String> value = valueAfter(i);
            if (key.matches("cpanel_(json|xml)api_func")) {
                function = value.orElse("");
            } else if (key.matches("cpanel_(json|xml)api_(api)?version")) {
                version = value.orElse("2");
            }
        }
        String module = valueAfter(at).orElse("");
        found.add(
                new FoundCall(
                        tokens.get(at).line(),
                        "HTTP",
                        ApiFamily.fromWire(version).orElse(ApiFamily.API2),
                        module,
                        function,
                        Optional.empty()));
    }

    private Optional<String> valueAfter(int key) {
        for (int i = key + 1; i < Math.min(tokens.size(), key + 4); i++) {
            if (tokens.get(i).is("=>") || tokens.get(i).is("=")) {
                List<Token> value = Expressions.until(tokens, i + 1);
                return value.size() == 1 && value.get(0).kind() == Token.Kind.WORD
                        ? Optional.of(value.get(0).text())
                        : constants.text(value);
            }
        }
        return Optional.empty();
    }
}
