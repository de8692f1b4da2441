package org.livebridge.account.mail;

import java.util.List;
import java.util.Set;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MailFilter.Action;
import org.livebridge.account.mail.MailFilter.Rule;

/** The words that a filter's rules and actions are made of (functions.md 2, storefilter). */
public final class FilterWords {
    /** What a rule may look at; any {@code $header_name:} may stand there too. */
    public static final List<String> PARTS =
            List.of(
                    "$header_from:",
                    "$header_subject:",
                    "$header_to:",
                    "$reply_address:",
                    "$message_body",
                    "$message_headers",
                    "foranyaddress $h_to:,$h_cc:,$h_bcc:",
                    "not delivered",
                    "error_message",
                    "$h_List-Id:",
                    "$h_X-Spam-Status:",
                    "$h_X-Spam-Score:",
                    "$h_X-Spam-Bar:");

    /** How a rule may compare. */
    public static final List<String> MATCHES =
            List.of(
                    "is",
                    "matches",
                    "contains",
                    "does not contain",
                    "begins",
                    "does not begin",
                    "ends",
                    "does not end",
                    "does not match",
                    "is above",
                    "is not above",
                    "is below",
                    "is not below");

    /** What a filter may do. */
    public static final List<String> ACTIONS = List.of("deliver", "fail", "finish", "save", "pipe");

    private static final Set<String> ALONE = Set.of("not delivered", "error_message");
    private static final Set<String> WITH_PLACE = Set.of("deliver", "save", "pipe");
    private static final int MOST = 100;
    private static final int LONGEST = 2000;

    private FilterWords() {}

    static void check(List<Rule> rules, List<Action> actions) {
        if (rules.isEmpty() || actions.isEmpty()) {
            throw new RuleException("A filter needs a rule and an action at least.");
        }
        if (rules.size() > MOST || actions.size() > MOST) {
            throw new RuleException("A filter has " + MOST + " rules and actions at most.");
        }
        rules.forEach(FilterWords::check);
        actions.forEach(FilterWords::check);
    }

    private static void check(Rule rule) {
        if (!PARTS.contains(rule.part()) && !rule.part().matches("\\$h(eader)?_[A-Za-z0-9-]+:")) {
            throw new RuleException("A filter cannot look at “" + rule.part() + "”.");
        }
        if (!ALONE.contains(rule.part()) && !MATCHES.contains(rule.match())) {
            throw new RuleException("A filter cannot compare by “" + rule.match() + "”.");
        }
        if (!rule.opt().isEmpty() && !rule.opt().equals("and") && !rule.opt().equals("or")) {
            throw new RuleException("Rules are joined by “and” or “or”, not “" + rule.opt() + "”.");
        }
        line(rule.val());
    }

    private static void check(Action action) {
        if (!ACTIONS.contains(action.action())) {
            throw new RuleException("A filter cannot do “" + action.action() + "”.");
        }
        if (WITH_PLACE.contains(action.action()) && action.dest().isBlank()) {
            throw new RuleException("The action “" + action.action() + "” needs a destination.");
        }
        line(action.dest());
    }

    private static void line(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ')) {
            throw new RuleException(
                    "A filter's values are lines of " + LONGEST + " characters at most.");
        }
    }
}
