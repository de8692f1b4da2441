package org.livebridge.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be known of expressions without running the program: texts, and the keys of hashes; also
 * of variables and constants that the file sets once.
 */
final class Constants {
    private final Map<String, List<Token>> assigned = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Set<String>> addedKeys = new HashMap<>();

    Constants(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.VARIABLE) {
                assignment(tokens, i);
            } else if (token.is("define") && tokens.get(i + 1).is("(")) {
                List<List<Token>> arguments = Expressions.arguments(tokens, i + 1);
                if (arguments.size() == 2 && arguments.get(0).size() == 1) {
                    note(arguments.get(0).get(0).text(), arguments.get(1));
                }
            } else if (token.is("const") && i + 3 < tokens.size() && tokens.get(i + 2).is("=")) {
                note(tokens.get(i + 1).text(), Expressions.until(tokens, i + 3));
            }
        }
    }

    private void assignment(List<Token> tokens, int at) {
        String name = tokens.get(at).text();
        Token next = tokens.get(at + 1);
        if (next.is("=")) {
            note(name, Expressions.until(tokens, at + 2));
        } else if (next.is("[") || next.is("{") || next.is("->")) {
            int key = next.is("->") ? at + 3 : at + 2;
            if (key + 2 < tokens.size()
                    && tokens.get(key + 2).is("=")
                    && (tokens.get(key - 1).is("[") || tokens.get(key - 1).is("{"))) {
                Token named = tokens.get(key);
                if (named.kind() == Token.Kind.STRING || named.kind() == Token.Kind.WORD) {
                    addedKeys.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(named.text());
                } else {
                    changed.add(name + "[]");
                }
            }
        } else if (next.kind() == Token.Kind.SIGN
                && next.text().length() > 1
                && next.text().endsWith("=")
                && !next.is("==")
                && !next.is("===")
                && !next.is("!=")) {
            changed.add(name);
        }
    }

    private void note(String name, List<Token> value) {
        if (assigned.put(name, value) != null) {
            changed.add(name);
        }
    }

    /** The text that the expression is, if that is certain. */
    Optional<String> text(List<Token> expression) {
        return text(expression, 4);
    }

    private Optional<String> text(List<Token> expression, int depth) {
        if (expression.size() == 1) {
            Token only = expression.get(0);
            return switch (only.kind()) {
                case STRING -> Optional.of(only.text());
                case VARIABLE, WORD -> ofName(only, depth);
                default -> Optional.empty();
            };
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < expression.size(); i++) {
            boolean sign = i % 2 == 1;
            if (sign && !expression.get(i).is(".")) {
                return Optional.empty();
            }
            if (!sign) {
                Optional<String> part = text(expression.subList(i, i + 1), depth);
                if (part.isEmpty()) {
                    return part;
                }
                joined.append(part.get());
            }
        }
        return expression.isEmpty() ? Optional.empty() : Optional.of(joined.toString());
    }

    private Optional<String> ofName(Token name, int depth) {
        List<Token> value = assigned.get(name.text());
        if (value == null || depth == 0 || changed.contains(name.text())) {
            return Optional.empty();
        }
        return text(value, depth - 1);
    }

    /** The keys of the hash that the expression is; empty when they are not certain. */
    Optional<List<String>> keys(List<Token> expression) {
        if (expression.isEmpty() || expression.get(0).is("null") || expression.get(0).is("undef")) {
            return Optional.of(List.of());
        }
        if (expression.get(0).is("\\") && expression.size() == 2) {
            return keys(expression.subList(1, 2));
        }
        if (expression.size() == 1 && expression.get(0).kind() == Token.Kind.VARIABLE) {
            return keysOfVariable(expression.get(0).text());
        }
        int open = expression.get(0).is("array") ? 1 : 0;
        if (open >= expression.size()
                || !(expression.get(open).is("(")
                        || expression.get(open).is("[")
                        || expression.get(open).is("{"))) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        int position = 0;
        for (List<Token> element : Expressions.arguments(expression, open)) {
            int arrow = Expressions.arrow(element);
            if (arrow < 0) {
                keys.add(String.valueOf(position++));
                continue;
            }
            List<Token> before = element.subList(0, arrow);
            boolean bareword = before.size() == 1 && before.get(0).kind() == Token.Kind.WORD;
            Optional<String> key = bareword ? Optional.of(before.get(0).text()) : text(before, 4);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(keys);
    }

    private Optional<List<String>> keysOfVariable(String name) {
        List<Token> value = assigned.get(name);
        if (changed.contains(name) || changed.contains(name + "[]")) {
            return Optional.empty();
        }
        if (value == null) {
            return Optional.empty();
        }
        boolean self = value.size() == 1 && value.get(0).text().equals(name);
        Optional<List<String>> first = self ? Optional.empty() : keys(value);
        return first.map(
                keys -> {
                    Set<String> all = new LinkedHashSet<>(keys);
                    all.addAll(addedKeys.getOrDefault(name, Set.of()));
                    return List.copyOf(all);
                });
    }
}
