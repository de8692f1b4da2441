package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.livebridge.account.Accounts;
import org.livebridge.account.mail.MailUsage;
import org.livebridge.account.mail.Mailbox;
import org.livebridge.account.mail.Mailboxes;
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

/** {@code Email}: lists of mailboxes (functions.md 2). */
final class MailboxLists implements ApiModule {
    private static final int NEAR = 95;
    private static final Parameter NO_VALIDATE =
            Parameter.optional("no_validate", "1: sizes as measured last, from the cache").flag();

    private final Accounts accounts;
    private final Mailboxes mailboxes;
    private final MailUsage usage;

    MailboxLists(Accounts accounts, Mailboxes mailboxes, MailUsage usage) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.usage = usage;
    }

    record PopRow(String email, String login) {}

    record UapiPopRow(String email, String login, int suspended_incoming, int suspended_login) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .role("Receive Mail")
                        .function(
                                "listpops",
                                Evidence.RECORDED,
                                "Lists the mailboxes and the main account.",
                                List.of(Asked.REGEX),
                                call -> list(call, Optional.of("Main Account")))
                        .function(
                                "listpopssingle",
                                Evidence.RECORDED,
                                "Lists the mailboxes without the main account.",
                                List.of(Asked.REGEX),
                                call -> list(call, Optional.empty()))
                        .function(
                                "listpopswithimage",
                                Evidence.RECORDED,
                                "Lists the mailboxes; the main account's login is an image.",
                                List.of(Asked.REGEX),
                                call -> list(call, Optional.of(image(call))))
                        .function(
                                "listpopswithdisk",
                                Evidence.RECORDED,
                                "Lists mailboxes with quota and usage.",
                                List.of(
                                        Asked.ONE_DOMAIN,
                                        Parameter.optional(
                                                        "nearquotaonly",
                                                        "1: only those that use 95 % of their quota")
                                                .flag(),
                                        NO_VALIDATE,
                                        Parameter.optional(
                                                "novalidate", "another name of no_validate"),
                                        Asked.REGEX),
                                this::listWithDisk)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Email", "scripts-in-the-wild.md")
                        .role("Receive Mail")
                        .function(
                                "list_pops",
                                Evidence.CALLER,
                                "Lists the mailboxes and the main account.",
                                List.of(
                                        Asked.REGEX,
                                        Parameter.optional("skip_main", "leave the main one out")),
                                this::listUapi)
                        .from("catalogue.tsv, functions.md 2")
                        .function(
                                "list_pops_with_disk",
                                Evidence.DOCUMENTED,
                                "Lists mailboxes with quota and usage.",
                                List.of(
                                        Asked.ONE_DOMAIN,
                                        Parameter.optional("email", "only this local part"),
                                        NO_VALIDATE,
                                        Asked.REGEX),
                                this::listWithDiskUapi)
                        .function(
                                "count_pops",
                                Evidence.DOCUMENTED,
                                "Counts the mailboxes.",
                                List.of(),
                                call -> ApiResult.of(mailboxes.of(Asked.owner(call)).size()))
                        .functions());
        return all;
    }

    private ApiResult list(ApiCall call, Optional<String> main) {
        BoundedRegex regex = Asked.regex(call);
        String account = Asked.owner(call);
        List<PopRow> rows = new ArrayList<>();
        mailboxes.of(account).forEach(address -> rows.add(new PopRow(address, address)));
        main.ifPresent(login -> rows.add(new PopRow(account, login)));
        return ApiResult.of(rows.stream().filter(row -> regex.finds(row.email)).toList());
    }

    private String image(ApiCall call) {
        String theme = accounts.find(call.caller().account()).orElseThrow().theme();
        return "<img src=\"/frontend/" + theme + "/images/mainacct.jpg\">";
    }

    private ApiResult listUapi(ApiCall call) {
        BoundedRegex regex = Asked.regex(call);
        String account = Asked.owner(call);
        List<UapiPopRow> rows = new ArrayList<>();
        if (!call.arguments().flag("skip_main")) {
            rows.add(new UapiPopRow(account, "Main Account", 0, 0));
        }
        usage.cached(account, Optional.empty())
                .forEach(
                        one ->
                                rows.add(
                                        new UapiPopRow(
                                                one.address(),
                                                one.address(),
                                                one.incomingSuspended() ? 1 : 0,
                                                one.loginSuspended() ? 1 : 0)));
        return ApiResult.of(rows.stream().filter(row -> regex.finds(row.email)).toList());
    }

    private ApiResult listWithDisk(ApiCall call) {
        boolean near = call.arguments().flag("nearquotaonly");
        return ApiResult.of(
                found(call)
                        .filter(one -> !near || one.percent() >= NEAR)
                        .map(DiskRow::of)
                        .toList());
    }

    private ApiResult listWithDiskUapi(ApiCall call) {
        Optional<String> local = Given.optional(call, "email");
        return ApiResult.of(
                found(call)
                        .filter(one -> local.isEmpty() || local.get().equals(one.local()))
                        .map(UapiDiskRow::of)
                        .toList());
    }

    private Stream<Mailbox> found(ApiCall call) {
        BoundedRegex regex = Asked.regex(call);
        String account = Asked.owner(call);
        // One client leaves the line out of the name (catalogue.tsv).
        boolean cached =
                call.arguments().flag("no_validate") || call.arguments().flag("novalidate");
        List<Mailbox> all =
                cached
                        ? usage.cached(account, Asked.domain(call))
                        : usage.measured(account, Asked.domain(call));
        return all.stream().filter(one -> regex.finds(one.address()));
    }
}
