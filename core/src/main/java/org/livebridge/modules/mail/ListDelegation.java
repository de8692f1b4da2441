package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.MailingLists;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Email}: who besides the owner runs a mailing list, and API 1's lists. */
final class ListDelegation implements ApiModule {
    private static final Parameter LIST = Parameter.required("list", "the list's whole address");
    private static final Parameter NAME =
            Parameter.required("list", "the part before the at sign, or the whole address");
    private static final Parameter DELEGATES =
            Parameter.required("delegates", "mailboxes joined by commas");
    private static final Parameter DELEGATE =
            Parameter.required("delegate", "a mailbox's whole address");

    private final MailingLists lists;

    ListDelegation(MailingLists lists) {
        this.lists = lists;
    }

    record HasRow(int has_delegated_mailman_lists) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(delegation());
        all.addAll(api1());
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "catalogue.tsv")
                        .role("Receive Mail")
                        .feature("lists")
                        .function(
                                "has_delegated_mailman_lists",
                                Evidence.PROPOSED,
                                "Tells whether a mailbox may run one of the lists.",
                                List.of(DELEGATE),
                                call -> ApiResult.row(new HasRow(has(call))))
                        .functions());
        return all;
    }

    private List<ApiFunction> delegation() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv")
                .role("Receive Mail")
                .feature("lists")
                .function(
                        "has_delegated_mailman_lists",
                        Evidence.DOCUMENTED,
                        "Tells whether a mailbox may run one of the lists.",
                        List.of(DELEGATE),
                        call -> ApiResult.of(has(call)))
                .function(
                        "add_mailman_delegates",
                        Evidence.DOCUMENTED,
                        "Lets mailboxes run a list.",
                        List.of(LIST, DELEGATES),
                        call -> delegate(call, true))
                .function(
                        "remove_mailman_delegates",
                        Evidence.DOCUMENTED,
                        "Ends that mailboxes run a list.",
                        List.of(LIST, DELEGATES),
                        call -> delegate(call, false))
                .function(
                        "get_mailman_delegates",
                        Evidence.DOCUMENTED,
                        "Lists the mailboxes that may run a list.",
                        List.of(LIST),
                        call ->
                                ApiResult.of(
                                        lists.delegates(
                                                Asked.owner(call), Given.text(call, "list"))))
                .functions();
    }

    private List<ApiFunction> api1() {
        return new Declaration(ApiFamily.API1, "Email", "functions.md 12")
                .role("Receive Mail")
                .feature("lists")
                .function(
                        "addlist",
                        Evidence.CALLER,
                        "Makes a mailing list.",
                        List.of(NAME, Asked.PASSWORD, Asked.DOMAIN),
                        call -> {
                            lists.add(
                                    Asked.owner(call),
                                    Address.of(
                                            Ordered.text(call, 0, "list"),
                                            Ordered.text(call, 2, "domain")),
                                    Ordered.text(call, 1, "password"),
                                    false);
                            return ApiResult.of("");
                        })
                .function(
                        "dellist",
                        Evidence.PROPOSED,
                        "Deletes a mailing list.",
                        List.of(LIST),
                        call -> {
                            lists.remove(Asked.owner(call), Ordered.text(call, 0, "list"));
                            return ApiResult.of("");
                        })
                .functions();
    }

    private int has(ApiCall call) {
        String mailbox = Asked.login(call, "delegate");
        return lists.hasDelegated(Asked.ownerOrSelf(call, mailbox), mailbox) ? 1 : 0;
    }

    private ApiResult delegate(ApiCall call, boolean may) {
        lists.delegate(
                Asked.owner(call),
                Given.text(call, "list"),
                List.of(Given.text(call, "delegates").split("\\s*,\\s*")),
                may);
        return ApiResult.of(null);
    }
}
