package org.livebridge.modules.mail;

import java.util.List;
import java.util.stream.IntStream;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.FilterTrace;
import org.livebridge.account.mail.MailFilter;
import org.livebridge.account.mail.MailFilters;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiResult;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;
import org.livebridge.modules.mail.FilterRows.ListRow;
import org.livebridge.modules.mail.FilterRows.StoredRow;
import org.livebridge.modules.mail.FilterRows.WholeRow;

/** What the functions of mail filters do, the same in API 2 and UAPI (functions.md 2). */
final class Filtering {
    private static final int MOST_NAMES = 1000;

    private final MailFilters filters;

    Filtering(MailFilters filters) {
        this.filters = filters;
    }

    int count(ApiCall call) {
        return filters.count(Asked.owner(call));
    }

    List<ListRow> list(ApiCall call) {
        String owner = owner(call, "account");
        return filters.of(account(call, owner), owner).stream().map(ListRow::of).toList();
    }

    WholeRow whole(ApiCall call) {
        String owner = owner(call, "account");
        String name = Given.text(call, "filtername");
        return filters.find(account(call, owner), owner, name)
                .map(WholeRow::of)
                .orElseGet(() -> WholeRow.blank(name));
    }

    StoredRow store(ApiCall call) {
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

    ApiResult storeRow(ApiCall call) {
        return Outcome.row(() -> store(call), refusal -> new StoredRow(0, 1, refusal, shown(call)));
    }

    void remove(ApiCall call) {
        String owner = owner(call, "account");
        filters.remove(account(call, owner), owner, Given.text(call, "filtername"));
    }

    void enable(ApiCall call, boolean enabled) {
        String owner = owner(call, "account");
        filters.enable(account(call, owner), owner, Given.text(call, "filtername"), enabled);
    }

    void reorder(ApiCall call) {
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

    FilterRows.TraceRow trace(ApiCall call) {
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

    FilterRows.NameRow name(ApiCall call) {
        String owner = owner(call, "account");
        return new FilterRows.NameRow(
                FilterRows.name(
                        filters,
                        account(call, owner),
                        owner,
                        call.arguments().text("filtername", "")));
    }

    static List<FilterRows.WordRow> words(List<String> words) {
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
