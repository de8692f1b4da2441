package org.livebridge.scan;

import java.util.ArrayList;
import java.util.List;

/** Cuts tokens into expressions by brackets, commas and semicolons. */
final class Expressions {
    private static final int LONGEST = 2_000;

    private Expressions() {}

    /** The expressions between the bracket at {@code open} and its partner, at the commas. */
    static List<List<Token>> arguments(List<Token> tokens, int open) {
        List<List<Token>> all = new ArrayList<>();
        int depth = 0;
        int begin = open + 1;
        int end = Math.min(tokens.size(), open + LONGEST);
        for (int i = open; i < end; i++) {
            Token token = tokens.get(i);
            if (opens(token)) {
                depth++;
            } else if (closes(token)) {
                depth--;
            }
            boolean done = depth == 0;
            if (done || (depth == 1 && token.is(","))) {
                if (i > begin) {
                    all.add(tokens.subList(begin, i));
                }
                begin = i + 1;
            }
            if (done) {
                break;
            }
        }
        return all;
    }

    /** The expression from {@code begin} to the next comma or semicolon outside of brackets. */
    static List<Token> until(List<Token> tokens, int begin) {
        int depth = 0;
        int end = Math.min(tokens.size(), begin + LONGEST);
        for (int i = begin; i < end; i++) {
            Token token = tokens.get(i);
            if (opens(token)) {
                depth++;
            } else if (closes(token)) {
                depth--;
            }
            if (depth < 0 || (depth == 0 && (token.is(";") || token.is(",")))) {
                return tokens.subList(begin, i);
            }
        }
        return tokens.subList(begin, end);
    }

    /** Where the {@code =>} of an element stands outside of brackets; -1 for none. */
    static int arrow(List<Token> element) {
        int depth = 0;
        for (int i = 0; i < element.size(); i++) {
            Token token = element.get(i);
            if (opens(token)) {
                depth++;
            } else if (closes(token)) {
                depth--;
            } else if (depth == 0 && token.is("=>")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    private static boolean closes(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }
}
