package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.MailingList;
import org.livebridge.account.mail.MailingLists;
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

/** {@code Email}: mailing lists (functions.md 2, listlists). */
final class ListModule implements ApiModule {
    private static final Parameter LIST = Parameter.required("list", "the list's whole address");
    private static final Parameter NAME =
            Parameter.required("list", "the part before the at sign, or the whole address");

    private final MailingLists lists;

    ListModule(MailingLists lists) {
        this.lists = lists;
    }

    /** Nothing is sent through a list here, so it uses no disk. */
    record Row(String list, String listid, String desthost, String diskused, String humandiskused) {
        static Row of(MailingList one) {
            return new Row(one.address(), one.id(), host(one), "0", Sizes.human(0));
        }
    }

    record UapiRow(
            String list,
            String listid,
            String desthost,
            String accesstype,
            String listtype,
            int advertised,
            int archive_private,
            int subscribe_policy,
            String diskused,
            String humandiskused) {
        static UapiRow of(MailingList one) {
            return new UapiRow(
                    one.address(),
                    one.id(),
                    host(one),
                    one.isPrivate() ? "private" : "public",
                    "mailman",
                    one.advertised() ? 1 : 0,
                    one.archivePrivate() ? 1 : 0,
                    one.subscribePolicy(),
                    "0",
                    Sizes.human(0));
        }
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .role("Receive Mail")
                        .feature("lists")
                        .function(
                                "listlists",
                                Evidence.RECORDED,
                                "Lists the mailing lists.",
                                List.of(Asked.ONE_DOMAIN, Asked.REGEX),
                                call -> ApiResult.of(list(call).map(Row::of).toList()))
                        .functions());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv")
                .role("Receive Mail")
                .feature("lists")
                .function(
                        "list_lists",
                        Evidence.DOCUMENTED,
                        "Lists the mailing lists.",
                        List.of(Asked.ONE_DOMAIN, Asked.REGEX),
                        call -> ApiResult.of(list(call).map(UapiRow::of).toList()))
                .function(
                        "count_lists",
                        Evidence.DOCUMENTED,
                        "Counts the mailing lists.",
                        List.of(),
                        call -> ApiResult.of((int) list(call).count()))
                .function(
                        "get_lists_total_disk_usage",
                        Evidence.DOCUMENTED,
                        "Gives what all mailing lists use, in bytes.",
                        List.of(),
                        call -> ApiResult.of(list(call).mapToInt(one -> 0).sum()))
                .function(
                        "add_list",
                        Evidence.DOCUMENTED,
                        "Makes a mailing list.",
                        List.of(
                                NAME,
                                Asked.PASSWORD,
                                Asked.DOMAIN,
                                Parameter.optional("private", "1: hidden, joined by approval")
                                        .flag()),
                        call -> {
                            lists.add(
                                    Asked.owner(call),
                                    named(call),
                                    Given.text(call, "password"),
                                    call.arguments().flag("private"));
                            return ApiResult.of(null);
                        })
                .function(
                        "delete_list",
                        Evidence.DOCUMENTED,
                        "Deletes a mailing list.",
                        List.of(LIST),
                        call -> {
                            lists.remove(Asked.owner(call), Given.text(call, "list"));
                            return ApiResult.of(null);
                        })
                .function(
                        "passwd_list",
                        Evidence.DOCUMENTED,
                        "Sets a mailing list's password.",
                        List.of(LIST, Asked.PASSWORD),
                        call -> {
                            lists.password(
                                    Asked.owner(call),
                                    Given.text(call, "list"),
                                    Given.text(call, "password"));
                            return ApiResult.of(null);
                        })
                .function(
                        "set_list_privacy_options",
                        Evidence.DOCUMENTED,
                        "Sets who sees a mailing list and how one joins.",
                        List.of(
                                LIST,
                                Parameter.required("advertised", "1: listed for all").flag(),
                                Parameter.required("archive_private", "1: archive for members")
                                        .flag(),
                                Parameter.required(
                                        "subscribe_policy", "1 confirm, 2 approval, 3 both")),
                        this::privacy)
                .functions();
    }

    private java.util.stream.Stream<MailingList> list(ApiCall call) {
        BoundedRegex regex = Asked.regex(call);
        return lists.of(Asked.owner(call), Asked.domain(call)).stream()
                .filter(one -> regex.finds(one.address()));
    }

    private ApiResult privacy(ApiCall call) {
        Given.text(call, "advertised");
        Given.text(call, "archive_private");
        lists.privacy(
                Asked.owner(call),
                Given.text(call, "list"),
                call.arguments().flag("advertised"),
                call.arguments().flag("archive_private"),
                Integer.parseInt(Given.oneOf(call, "subscribe_policy", "", "1", "2", "3")));
        return ApiResult.of(null);
    }

    private static Address named(ApiCall call) {
        String name = Given.text(call, "list");
        return name.contains("@") ? Address.of(name) : Address.of(name, Given.text(call, "domain"));
    }

    private static String host(MailingList one) {
        return one.address().substring(one.address().indexOf('@') + 1);
    }
}
