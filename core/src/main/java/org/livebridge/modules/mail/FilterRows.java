package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.livebridge.account.mail.MailFilter;
import org.livebridge.account.mail.MailFilter.Action;
import org.livebridge.account.mail.MailFilter.Rule;
import org.livebridge.account.mail.MailFilters;
import org.livebridge.api.ApiCall;
import org.livebridge.modules.Given;

/** The rows of mail filters, and filters as they are sent (functions.md 2, storefilter). */
final class FilterRows {
    private static final int MOST = 100;

    private FilterRows() {}

    /** {@code unescaped} is a text, as recorded. */
    record ListRow(
            String filtername,
            int enabled,
            String unescaped,
            List<Rule> rules,
            List<Action> actions) {
        static ListRow of(MailFilter one) {
            return new ListRow(one.name(), one.enabled() ? 1 : 0, "1", one.rules(), one.actions());
        }
    }

    record NumberedRule(int number, String part, String match, String val, String opt) {}

    record NumberedAction(int number, String action, String dest) {}

    record WholeRow(String filtername, List<NumberedRule> rules, List<NumberedAction> actions) {
        static WholeRow of(MailFilter one) {
            return new WholeRow(
                    one.name(),
                    IntStream.range(0, one.rules().size())
                            .mapToObj(i -> rule(i + 1, one.rules().get(i)))
                            .toList(),
                    IntStream.range(0, one.actions().size())
                            .mapToObj(i -> action(i + 1, one.actions().get(i)))
                            .toList());
        }

        /** The template that an unknown name gets. */
        static WholeRow blank(String name) {
            return new WholeRow(
                    name,
                    List.of(new NumberedRule(1, "$header_from:", "contains", "", "or")),
                    List.of(new NumberedAction(1, "save", "")));
        }

        private static NumberedRule rule(int number, Rule one) {
            return new NumberedRule(number, one.part(), one.match(), one.val(), one.opt());
        }

        private static NumberedAction action(int number, Action one) {
            return new NumberedAction(number, one.action(), one.dest());
        }
    }

    record StoredRow(int ok, int error, String result, String account) {}

    record NameRow(String filtername) {}

    record TraceRow(String trace) {}

    record OldRow(String filter, String dest) {}

    record WordRow(String name) {}

    /** The rules sent as {@code part1}, {@code match1} and so on. */
    static List<Rule> rules(ApiCall call) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i <= MOST; i++) {
            String number = String.valueOf(i);
            String part = Given.optional(call, "part" + number).orElse("");
            if (!part.isEmpty()) {
                rules.add(
                        new Rule(
                                part,
                                Given.optional(call, "match" + number).orElse(""),
                                Given.optional(call, "val" + number).orElse(""),
                                Given.optional(call, "opt" + number).orElse("")));
            }
        }
        return rules;
    }

    /** The actions sent as {@code action1}, {@code dest1} and so on. */
    static List<Action> actions(ApiCall call) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i <= MOST; i++) {
            String action = Given.optional(call, "action" + i).orElse("");
            if (!action.isEmpty()) {
                actions.add(new Action(action, Given.optional(call, "dest" + i).orElse("")));
            }
        }
        return actions;
    }

    /** The next free {@code Rule N}, or the name that was given where a filter has it. */
    static String name(MailFilters filters, String account, String owner, String given) {
        if (!given.isEmpty() && filters.find(account, owner, given).isPresent()) {
            return given;
        }
        List<String> taken = filters.of(account, owner).stream().map(MailFilter::name).toList();
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "Rule " + i)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
