package org.livebridge.modules.mail;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.Names;
import org.livebridge.account.mail.Address;
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
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** {@code Email}: usage of one mailbox, quotas to choose from, domains, character sets. */
final class MailboxFacts implements ApiModule {
    /** The documentation of API 2 and of UAPI differ in a word. */
    private static final String ALL_MAIL = "All Mail On Your Account";

    private static final String UAPI_ALL_MAIL = "All Mail On The Account";
    private static final Parameter USER =
            Parameter.required("user", "the part before the at sign").also("login");
    private static final Parameter ACCOUNT =
            Parameter.optional("account", "an address or a name, given back as it is");
    private static final Parameter DISPLAY =
            Parameter.optional("display", "set: without an account, the words for all mail");

    private final Domains domains;
    private final Mailboxes mailboxes;
    private final MailUsage usage;

    MailboxFacts(Domains domains, Mailboxes mailboxes, MailUsage usage) {
        this.domains = domains;
        this.mailboxes = mailboxes;
        this.usage = usage;
    }

    record UsageRow(String login, String user, String domain, String diskused) {}

    record DomainRow(String domain) {}

    record AccountRow(String account) {}

    record MapRow(String map) {}

    record DefaultQuotaRow(String default_email_quota) {}

    record MaxQuotaRow(String max_email_quota) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                .role("Receive Mail")
                .function(
                        "getdiskusage",
                        Evidence.RECORDED,
                        "Gives what one mailbox uses, in MB.",
                        List.of(Asked.DOMAIN, USER),
                        call -> ApiResult.row(usage(call)))
                .function(
                        "listmaildomains",
                        Evidence.RECORDED,
                        "Lists the domains that may have mail.",
                        List.of(
                                Parameter.optional("skipmain", "1: without the main domain")
                                        .flag()),
                        call -> ApiResult.of(domains(call, call.arguments().flag("skipmain"))))
                .function(
                        "fetchcharmaps",
                        Evidence.RECORDED,
                        "Lists the character sets that mail may have here.",
                        List.of(),
                        call -> ApiResult.of(charsets()))
                .from("catalogue.tsv")
                .function(
                        "accountname",
                        Evidence.PROPOSED,
                        "Gives an account's name back, or the words for all mail.",
                        List.of(ACCOUNT, DISPLAY),
                        call -> ApiResult.row(new AccountRow(name(call, ALL_MAIL))))
                .function(
                        "clearpopcache",
                        Evidence.PROPOSED,
                        "Forgets the cached sizes of a mailbox.",
                        List.of(Parameter.required("username", "the whole address")),
                        call -> Outcome.result("", () -> forget(call)))
                .function(
                        "get_default_email_quota",
                        Evidence.PROPOSED,
                        "Gives the quota of new mailboxes in MB.",
                        List.of(),
                        call -> ApiResult.row(new DefaultQuotaRow(text(Mailboxes.DEFAULT_QUOTA))))
                .function(
                        "get_max_email_quota",
                        Evidence.PROPOSED,
                        "Gives the largest quota in MB.",
                        List.of(),
                        call -> ApiResult.row(new MaxQuotaRow(text(largest(call)))))
                .functions();
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                .role("Receive Mail")
                .function(
                        "get_disk_usage",
                        Evidence.DOCUMENTED,
                        "Gives what one mailbox uses, in MB.",
                        List.of(USER, Asked.DOMAIN),
                        call -> ApiResult.of(usage(call)))
                .function(
                        "list_mail_domains",
                        Evidence.CALLER,
                        "Lists the domains that may have mail.",
                        List.of(),
                        call -> ApiResult.of(domains(call, false)))
                .function(
                        "fetch_charmaps",
                        Evidence.PROPOSED,
                        "Lists the character sets that mail may have here.",
                        List.of(),
                        call -> ApiResult.of(charsets()))
                .function(
                        "account_name",
                        Evidence.DOCUMENTED,
                        "Gives an account's name back, or the words for all mail.",
                        List.of(ACCOUNT, DISPLAY),
                        call -> ApiResult.of(name(call, UAPI_ALL_MAIL)))
                .function(
                        "get_default_email_quota",
                        Evidence.DOCUMENTED,
                        "Gives the quota of new mailboxes in MB.",
                        List.of(),
                        call -> ApiResult.of(text(Mailboxes.DEFAULT_QUOTA)))
                .function(
                        "get_max_email_quota",
                        Evidence.DOCUMENTED,
                        "Gives the largest quota in bytes.",
                        List.of(),
                        call -> ApiResult.of(largest(call) << 20))
                .function(
                        "get_max_email_quota_mib",
                        Evidence.DOCUMENTED,
                        "Gives the largest quota in MB.",
                        List.of(),
                        call -> ApiResult.of(largest(call)))
                .functions();
    }

    private UsageRow usage(ApiCall call) {
        String user = Given.text(call, "user");
        Address address =
                user.contains("@")
                        ? Address.of(user)
                        : Address.of(user, Given.text(call, "domain"));
        Mailbox one = usage.measured(Asked.ownerOrSelf(call, address.text()), address);
        return new UsageRow(
                one.local(), one.local(), one.domain(), text(Sizes.megabytes(one.usedBytes())));
    }

    private List<DomainRow> domains(ApiCall call, boolean skipMain) {
        return domains.of(Asked.owner(call)).stream()
                .filter(domain -> !skipMain || !domain.kind().equals("main"))
                .map(Domain::name)
                .map(DomainRow::new)
                .toList();
    }

    private static List<MapRow> charsets() {
        return Charset.availableCharsets().keySet().stream()
                .map(name -> new MapRow(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String name(ApiCall call, String allMail) {
        Optional<String> account = Given.optional(call, "account");
        boolean display = call.arguments().text("display").isPresent();
        return account.orElse(display ? allMail : "");
    }

    private void forget(ApiCall call) {
        String address = Names.clean(Given.text(call, "username"));
        usage.forget(Asked.ownerOrSelf(call, address), Optional.of(address));
    }

    private long largest(ApiCall call) {
        return mailboxes.largestQuota(Asked.owner(call));
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
