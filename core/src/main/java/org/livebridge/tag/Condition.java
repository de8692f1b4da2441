package org.livebridge.tag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code cpanelif} expression: operands are variables, bare words, numbers or quoted texts.
 *
 * <p>{@code ==} compares numbers when both are numbers, else texts; {@code =et=} likewise; {@code
 * =gt= =gtet= =lt= =ltet=} compare numbers; {@code !} turns the rest around; {@code &&} and {@code
 * ||} join from the left (liveapi.md 4.4). An unknown variable is false.
 */
public final class Condition {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(\"[^\"]*\"|'[^']*'|&&|\\|\\||!=|==|=et=|=gt=|=gtet=|=lt=|=ltet=|!"
                            + "|\\$\\w+(?:\\{[^}]*\\})?|[^\\s!=&|]+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final int LONGEST = 10_000;

    private final Variables variables;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Condition(String text, Variables variables) {
        this.variables = variables;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
    }

    /** Whether the expression holds; an empty one or one too long does not. */
    public static boolean holds(String text, Variables variables) {
        if (text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        return new Condition(text, variables).all();
    }

    private boolean all() {
        boolean result = comparison();
        while (at < tokens.size()) {
            String word = tokens.get(at++);
            boolean next = comparison();
            if (word.equals("&&")) {
                result &= next;
            } else if (word.equals("||")) {
                result |= next;
            }
        }
        return result;
    }

    private boolean comparison() {
        boolean turned = false;
        while (at < tokens.size() && tokens.get(at).equals("!")) {
            turned = !turned;
            at++;
        }
        Optional<String> left = operand();
        boolean result = left.filter(Condition::isTrue).isPresent();
        if (at < tokens.size() && isOperator(tokens.get(at))) {
            String operator = tokens.get(at++);
            result = compare(left.orElse(""), operator, operand().orElse(""));
        }
        return turned != result;
    }

    private Optional<String> operand() {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        String word = tokens.get(at++);
        if (word.startsWith("$")) {
            return variables.find(word);
        }
        boolean quoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("'"));
        return Optional.of(quoted ? word.substring(1, word.length() - 1) : word);
    }

    private static boolean isOperator(String word) {
        return word.endsWith("=") && word.length() > 1;
    }

    private static boolean isTrue(String value) {
        return !value.isEmpty() && !value.equals("0");
    }

    private static boolean compare(String left, String operator, String right) {
        boolean numbers = NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches();
        int order =
                numbers
                        ? new BigDecimal(left).compareTo(new BigDecimal(right))
                        : left.compareTo(right);
        return switch (operator) {
            case "==", "=et=" -> order == 0;
            case "!=" -> order != 0;
            case "=gt=" -> numbers && order > 0;
            case "=gtet=" -> numbers && order >= 0;
            case "=lt=" -> numbers && order < 0;
            default -> numbers && order <= 0;
        };
    }
}
