package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.FilterTrace;
import org.livebridge.account.mail.FilterWords;
import org.livebridge.account.mail.MailFilter;
import org.livebridge.account.mail.MailFilters;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;
import org.livebridge.modules.mail.FilterRows.ListRow;
import org.livebridge.modules.mail.FilterRows.StoredRow;
import org.livebridge.modules.mail.FilterRows.WholeRow;

/** {@code Email}: mail filters of the account and of mailboxes (functions.md 2). */
final class FilterModule implements ApiModule {
    private static final int MOST_NAMES = 1000;
    private static final Parameter NAME = Parameter.required("filtername", "the filter's name");
    private static final Parameter ACCOUNT =
            Parameter.optional(
                    "account", "a mailbox, or the account's name; the account's level if left out");
    private static final List<Parameter> ONE = List.of(NAME, ACCOUNT);
    private static final List<Parameter> STORED =
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
    private static final List<Parameter> ORDERED =
            List.of(
                    Parameter.optional("mailbox", "as account elsewhere"),
                    Parameter.required("filter1", "the first filter's name; filter2 and so on"));
    private static final List<Parameter> TRACED =
            List.of(Parameter.required("msg", "a message, or its body only"), ACCOUNT);

    private final MailFilters filters;

    FilterModule(MailFilters filters) {
        this.filters = filters;
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                .role("Receive Mail")
                .feature("blockers")
                .function(
                        "storefilter",
                        Evidence.RECORDED,
                        "Makes a filter or replaces it.",
                        STORED,
                        this::storeRow)
                .function(
                        "filterlist",
                        Evidence.RECORDED,
                        "Lists filters in order.",
                        List.of(ACCOUNT),
                        call -> ApiResult.of(list(call)))
                .function(
                        "loadfilter",
                        Evidence.DOCUMENTED,
                        "Gives one filter; a blank template for an unknown name.",
                        ONE,
                        call -> ApiResult.row(whole(call)))
                .function(
                        "deletefilter",
                        Evidence.DOCUMENTED,
                        "Deletes a filter.",
                        ONE,
                        call -> Outcome.result("", () -> remove(call)))
                .function(
                        "enablefilter",
                        Evidence.DOCUMENTED,
                        "Turns a filter on.",
                        ONE,
                        call -> Outcome.result("", () -> enable(call, true)))
                .function(
                        "disablefilter",
                        Evidence.DOCUMENTED,
                        "Turns a filter off.",
                        ONE,
                        call -> Outcome.result("", () -> enable(call, false)))
                .function(
                        "reorderfilters",
                        Evidence.DOCUMENTED,
                        "Puts filters first, in the order given.",
                        ORDERED,
                        call -> Outcome.result("", () -> reorder(call)))
                .function(
                        "tracefilter",
                        Evidence.DOCUMENTED,
                        "Tells what the filters would do with a message.",
                        TRACED,
                        call -> ApiResult.row(trace(call)))
                .from("catalogue.tsv")
                .function(
                        "filtername",
                        Evidence.CALLER,
                        "Suggests a name for a new filter; an existing name comes back.",
                        List.of(ACCOUNT, Parameter.optional("filtername", "the wanted name")),
                        call -> ApiResult.row(name(call)))
                .function(
                        "filteractions",
                        Evidence.PROPOSED,
                        "Lists what a filter may do.",
                        List.of(),
                        call -> ApiResult.of(words(FilterWords.ACTIONS)))
                .function(
                        "filterrules",
                        Evidence.PROPOSED,
                        "Lists what a filter's rules may look at.",
                        List.of(),
                        call -> ApiResult.of(words(FilterWords.PARTS)))
                .functions();
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                .role("Receive Mail")
                .feature("blockers")
                .function(
                        "store_filter",
                        Evidence.DOCUMENTED,
                        "Makes a filter or replaces it.",
                        STORED,
                        call -> ApiResult.of(store(call)))
                .function(
                        "list_filters",
                        Evidence.DOCUMENTED,
                        "Lists filters in order.",
                        List.of(ACCOUNT),
                        call -> ApiResult.of(list(call)))
                .function(
                        "get_filter",
                        Evidence.DOCUMENTED,
                        "Gives one filter; a blank template for an unknown name.",
                        ONE,
                        call -> ApiResult.of(whole(call)))
                .function(
                        "delete_filter",
                        Evidence.DOCUMENTED,
                        "Deletes a filter.",
                        ONE,
                        call -> {
                            remove(call);
                            return ApiResult.of(null);
                        })
                .function(
                        "enable_filter",
                        Evidence.DOCUMENTED,
                        "Turns a filter on.",
                        ONE,
                        call -> {
                            enable(call, true);
                            return ApiResult.of(null);
                        })
                .function(
                        "disable_filter",
                        Evidence.DOCUMENTED,
                        "Turns a filter off.",
                        ONE,
                        call -> {
                            enable(call, false);
                            return ApiResult.of(null);
                        })
                .function(
                        "reorder_filters",
                        Evidence.DOCUMENTED,
                        "Puts filters first, in the order given.",
                        ORDERED,
                        call -> {
                            reorder(call);
                            return ApiResult.of(null);
                        })
                .function(
                        "trace_filter",
                        Evidence.DOCUMENTED,
                        "Tells what the filters would do with a message.",
                        TRACED,
                        call -> ApiResult.of(trace(call)))
                .function(
                        "count_filters",
                        Evidence.DOCUMENTED,
                        "Counts the account's filters, of all its mailboxes.",
                        List.of(),
                        call -> ApiResult.of(filters.count(Asked.owner(call))))
                .functions();
    }

    private List<ListRow> list(ApiCall call) {
        String owner = owner(call, "account");
        return filters.of(account(call, owner), owner).stream().map(ListRow::of).toList();
    }

    private WholeRow whole(ApiCall call) {
        String owner = owner(call, "account");
        String name = Given.text(call, "filtername");
        return filters.find(account(call, owner), owner, name)
                .map(WholeRow::of)
                .orElseGet(() -> WholeRow.blank(name));
    }

    private StoredRow store(ApiCall call) {
        String owner = owner(call, "account");
        filters.store(
                account(call, owner),
                owner,
                Given.optional(call, "oldfiltername"),
                Given.text(call, "filtername"),
                FilterRows.rules(call),
                FilterRows.actions(call));
        return new StoredRow(1, 0, "Filter Saved.", shown(call));
    }

    private ApiResult storeRow(ApiCall call) {
        return Outcome.row(() -> store(call), refusal -> new StoredRow(0, 1, refusal, shown(call)));
    }

    private void remove(ApiCall call) {
        String owner = owner(call, "account");
        filters.remove(account(call, owner), owner, Given.text(call, "filtername"));
    }

    private void enable(ApiCall call, boolean enabled) {
        String owner = owner(call, "account");
        filters.enable(account(call, owner), owner, Given.text(call, "filtername"), enabled);
    }

    private void reorder(ApiCall call) {
        String owner = owner(call, "mailbox");
        List<String> names =
                IntStream.rangeClosed(0, MOST_NAMES)
                        .mapToObj(i -> call.arguments().text("filter" + i, ""))
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (names.isEmpty()) {
            throw new RuleException("Provide the “filter1” argument.");
        }
        filters.reorder(account(call, owner), owner, names);
    }

    private FilterRows.TraceRow trace(ApiCall call) {
        String owner = owner(call, "account");
        String message = call.arguments().text("msg").orElse("");
        if (message.isBlank()) {
            throw new RuleException("Provide the “msg” argument.");
        }
        List<MailFilter> all = filters.of(account(call, owner), owner);
        if (all.isEmpty()) {
            throw new RuleException("There is no filter to test the message against.");
        }
        FilterTrace trace = new FilterTrace((regex, text) -> new BoundedRegex(regex).finds(text));
        return new FilterRows.TraceRow(trace.of(all, message));
    }

    private FilterRows.NameRow name(ApiCall call) {
        String owner = owner(call, "account");
        return new FilterRows.NameRow(
                FilterRows.name(
                        filters,
                        account(call, owner),
                        owner,
                        call.arguments().text("filtername", "")));
    }

    private static List<FilterRows.WordRow> words(List<String> words) {
        return words.stream().map(FilterRows.WordRow::new).toList();
    }

    /** Whose filters are meant; a Webmail login's own when it names none. */
    private static String owner(ApiCall call, String name) {
        String fallback = call.caller().isMailbox() ? call.caller().login() : "";
        return Given.optional(call, name).map(Names::clean).orElse(fallback);
    }

    private static String account(ApiCall call, String owner) {
        return Asked.ownerOrSelf(call, owner);
    }

    private static String shown(ApiCall call) {
        return owner(call, "account");
    }
}
