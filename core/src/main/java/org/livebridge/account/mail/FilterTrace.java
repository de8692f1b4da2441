package org.livebridge.account.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MailFilter.Action;
import org.livebridge.account.mail.MailFilter.Rule;

/**
 * Runs filters against a message without delivering it, and tells what would happen. For one trace;
 * its work is bounded.
 */
public final class FilterTrace {
    private static final int LONGEST = 1_000_000;
    private static final long WORK = 100_000_000;

    /** A regex may look at more than its text once. */
    private static final int REGEX_WORK = 200_000;

    private final BiPredicate<String, String> matches;
    private long left = WORK;

    /** A trace that asks {@code matches} (regex, text) for {@code matches} rules. */
    public FilterTrace(BiPredicate<String, String> matches) {
        this.matches = matches;
    }

    /** A line for every filter and for what is done, as a person reads it. */
    public String of(List<MailFilter> filters, String text) {
        if (text.length() > LONGEST) {
            throw new RuleException("A message to test has " + LONGEST + " characters at most.");
        }
        MailMessage message = MailMessage.of(text);
        StringBuilder trace = new StringBuilder();
        boolean delivered = false;
        for (MailFilter filter : filters) {
            if (!filter.enabled()) {
                trace.append("Filter “").append(filter.name()).append("”: disabled\n");
                continue;
            }
            boolean hit = applies(filter.rules(), message);
            trace.append("Filter “").append(filter.name()).append("”: condition is ");
            trace.append(hit ? "true" : "false").append('\n');
            if (!hit) {
                continue;
            }
            for (Action action : filter.actions()) {
                trace.append("  ").append(told(action)).append('\n');
                delivered |= !action.action().equals("finish");
            }
            if (filter.actions().stream().anyMatch(FilterTrace::ends)) {
                break;
            }
        }
        return trace.append(
                        delivered
                                ? "Normal delivery will not occur.\n"
                                : "Normal delivery will occur.\n")
                .toString();
    }

    private static boolean ends(Action action) {
        return action.action().equals("finish") || action.action().equals("fail");
    }

    private static String told(Action action) {
        return switch (action.action()) {
            case "deliver" -> "Deliver message to: " + action.dest();
            case "save" -> "Save message to: " + action.dest();
            case "pipe" -> "Pipe message to: " + action.dest();
            case "fail" -> "Fail text: \"" + action.dest() + "\"";
            default -> "Finish";
        };
    }

    /** Rules are joined from left to right by each one's own word. */
    private boolean applies(List<Rule> rules, MailMessage message) {
        boolean value = false;
        String join = "or";
        for (Rule rule : rules) {
            boolean next = applies(rule, message);
            value = join.equals("and") ? value && next : value || next;
            join = rule.opt().isEmpty() ? "or" : rule.opt();
        }
        return value;
    }

    private boolean applies(Rule rule, MailMessage message) {
        String text = message.part(rule.part());
        boolean regex = rule.match().endsWith("match") || rule.match().endsWith("matches");
        left -= text.length() + (regex ? REGEX_WORK : 1);
        if (left < 0) {
            throw new RuleException("The message is too long for so many filters.");
        }
        if (rule.part().equals("not delivered")) {
            return true;
        }
        if (rule.part().equals("error_message")) {
            return !text.isEmpty();
        }
        if (regex) {
            return matches.test(rule.val(), text) != rule.match().startsWith("does not");
        }
        String here = text.toLowerCase(Locale.ROOT);
        String wanted = rule.val().toLowerCase(Locale.ROOT);
        return switch (rule.match()) {
            case "is" -> here.equals(wanted);
            case "contains" -> here.contains(wanted);
            case "does not contain" -> !here.contains(wanted);
            case "begins" -> here.startsWith(wanted);
            case "does not begin" -> !here.startsWith(wanted);
            case "ends" -> here.endsWith(wanted);
            case "does not end" -> !here.endsWith(wanted);
            case "is above" -> number(here) > number(wanted);
            case "is not above" -> number(here) <= number(wanted);
            case "is below" -> number(here) < number(wanted);
            case "is not below" -> number(here) >= number(wanted);
            default -> false;
        };
    }

    private static double number(String text) {
        String digits = text.strip().replaceFirst("^([+-]?[0-9]{1,15}(\\.[0-9]{1,15})?).*$", "$1");
        return digits.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(digits) : 0;
    }
}
