package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.api.Parameter;

/** The parameters of the functions of mail filters (functions.md 2, storefilter). */
final class FilterParameters {
    private static final Parameter NAME = Parameter.required("filtername", "the filter's name");
    static final Parameter ACCOUNT =
            Parameter.optional(
                    "account", "a mailbox, or the account's name; the account's level if left out");
    static final List<Parameter> ONE = List.of(NAME, ACCOUNT);
    static final List<Parameter> STORED =
            List.of(
                    NAME,
                    ACCOUNT,
                    Parameter.optional("oldfiltername", "the name before, to rename"),
                    Parameter.required("part1", "what rule 1 looks at; part2 and so on"),
                    Parameter.required("match1", "how it compares"),
                    Parameter.required("val1", "with what"),
                    Parameter.optional("opt1", "and, or: joins it with the next"),
                    Parameter.required("action1", "deliver, fail, finish, save or pipe"),
                    Parameter.optional("dest1", "where to"));
    static final List<Parameter> ORDERED =
            List.of(
                    Parameter.optional("mailbox", "as account elsewhere"),
                    Parameter.required("filter1", "the first filter's name; filter2 and so on"));
    static final List<Parameter> TRACED =
            List.of(Parameter.required("msg", "a message, or its body only"), ACCOUNT);

    private FilterParameters() {}
}
