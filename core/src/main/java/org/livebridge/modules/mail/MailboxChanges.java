package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.Mailboxes;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** {@code Email}: mailboxes made, changed and deleted (functions.md 2). */
final class MailboxChanges implements ApiModule {
    private static final Parameter WELCOME =
            Parameter.optional("send_welcome_email", "taken and not used: nothing sends mail here");
    private static final Parameter NEW_QUOTA =
            Parameter.required("quota", "MB; 0 or unlimited for no limit");
    private static final String NO_LIMIT = "0";

    private final Mailboxes mailboxes;

    MailboxChanges(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    record DeletedRow(int result, String reason, String rawout) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(uapi());
        all.addAll(api1());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                .role("Receive Mail")
                .feature("popaccts")
                .function(
                        "addpop",
                        Evidence.RECORDED,
                        "Makes a mailbox.",
                        List.of(Asked.DOMAIN, Asked.EMAIL, Asked.PASSWORD, Asked.QUOTA, WELCOME),
                        call -> Outcome.result("", () -> add(call)))
                .function(
                        "delpop",
                        Evidence.RECORDED,
                        "Deletes a mailbox and its mail.",
                        List.of(Asked.DOMAIN, Asked.EMAIL),
                        this::delete)
                .function(
                        "editquota",
                        Evidence.RECORDED,
                        "Changes a mailbox's quota.",
                        List.of(Asked.DOMAIN, Asked.EMAIL, NEW_QUOTA),
                        call -> Outcome.result("", () -> quota(call)))
                .function(
                        "passwdpop",
                        Evidence.RECORDED,
                        "Sets a mailbox's password.",
                        List.of(Asked.DOMAIN, Asked.EMAIL, Asked.PASSWORD),
                        call -> Outcome.result("", () -> password(call)))
                .functions();
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                .role("Receive Mail")
                .feature("popaccts")
                .function(
                        "add_pop",
                        Evidence.DOCUMENTED,
                        "Makes a mailbox; answers its login with a plus sign.",
                        List.of(Asked.EMAIL, Asked.PASSWORD, Asked.QUOTA, Asked.DOMAIN, WELCOME),
                        call -> ApiResult.of(add(call).replace('@', '+')))
                .function(
                        "delete_pop",
                        Evidence.DOCUMENTED,
                        "Deletes a mailbox and its mail.",
                        List.of(Asked.EMAIL, Asked.DOMAIN),
                        call -> {
                            mailboxes.delete(Asked.owner(call), Asked.address(call).text());
                            return ApiResult.of(null);
                        })
                .function(
                        "edit_pop_quota",
                        Evidence.DOCUMENTED,
                        "Changes a mailbox's quota.",
                        List.of(Asked.EMAIL, Asked.DOMAIN, NEW_QUOTA),
                        call -> {
                            quota(call);
                            return ApiResult.of(null);
                        })
                .function(
                        "passwd_pop",
                        Evidence.CALLER,
                        "Sets a mailbox's password.",
                        List.of(Asked.EMAIL, Asked.PASSWORD, Asked.DOMAIN),
                        call -> {
                            password(call);
                            return ApiResult.of(null);
                        })
                .functions();
    }

    private List<ApiFunction> api1() {
        Parameter user = Parameter.required("email", "the part before the at sign");
        Parameter quota = Parameter.required("quota", "MB; 0 for no limit");
        return new Declaration(ApiFamily.API1, "Email", "functions.md 12; API 1 addpop, passwdpop")
                .role("Receive Mail")
                .feature("popaccts")
                .function(
                        "addpop",
                        Evidence.DOCUMENTED,
                        "Makes a mailbox and gives its address.",
                        List.of(user, Asked.PASSWORD, quota, Asked.DOMAIN),
                        call ->
                                ApiResult.of(
                                        mailboxes.add(
                                                Asked.owner(call),
                                                Ordered.text(call, 0, "email"),
                                                Ordered.text(call, 3, "domain"),
                                                Ordered.text(call, 1, "password"),
                                                Asked.quota(Ordered.optional(call, 2, NO_LIMIT)))))
                .function(
                        "passwdpop",
                        Evidence.DOCUMENTED,
                        "Sets a mailbox's password and quota.",
                        List.of(user, Asked.PASSWORD, quota, Asked.DOMAIN),
                        this::passwordAndQuota)
                .function(
                        "delpop",
                        Evidence.PROPOSED,
                        "Deletes a mailbox and its mail.",
                        List.of(user, Asked.DOMAIN),
                        call -> {
                            mailboxes.delete(Asked.owner(call), Ordered.address(call).text());
                            return ApiResult.of("");
                        })
                .function(
                        "editquota",
                        Evidence.PROPOSED,
                        "Changes a mailbox's quota.",
                        List.of(user, Asked.DOMAIN, quota),
                        call -> {
                            mailboxes.quota(
                                    Asked.owner(call),
                                    Ordered.address(call).text(),
                                    Asked.quota(Ordered.text(call, 2, "quota")));
                            return ApiResult.of("");
                        })
                .functions();
    }

    private String add(ApiCall call) {
        Address address = Asked.address(call);
        return mailboxes.add(
                Asked.owner(call),
                address.local(),
                address.domain(),
                Given.text(call, "password"),
                Asked.quota(call));
    }

    private ApiResult delete(ApiCall call) {
        return Outcome.row(
                () -> {
                    mailboxes.delete(Asked.owner(call), Asked.address(call).text());
                    return new DeletedRow(1, "OK", "\n\n");
                },
                refusal -> new Outcome.ResultRow(0, refusal));
    }

    private void quota(ApiCall call) {
        mailboxes.quota(
                Asked.owner(call),
                Asked.address(call).text(),
                Asked.quota(Given.text(call, "quota")));
    }

    private void password(ApiCall call) {
        String address = Asked.address(call).text();
        mailboxes.password(Asked.ownerOrSelf(call, address), address, Given.text(call, "password"));
    }

    private ApiResult passwordAndQuota(ApiCall call) {
        Address address =
                Address.of(Ordered.text(call, 0, "email"), Ordered.text(call, 3, "domain"));
        long megabytes = Asked.quota(Ordered.optional(call, 2, NO_LIMIT));
        String account = Asked.owner(call);
        mailboxes.password(account, address.text(), Ordered.text(call, 1, "password"));
        mailboxes.quota(account, address.text(), megabytes);
        return ApiResult.of("");
    }
}
