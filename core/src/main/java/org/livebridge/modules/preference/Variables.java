package org.livebridge.modules.preference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.livebridge.account.Account;
import org.livebridge.account.Accounts;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.account.preference.Contact;
import org.livebridge.account.statistics.Presented;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Caller;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code Variables}: facts of the account, the session and the server, by name. */
public final class Variables implements ApiModule {
    private static final Parameter NAMES =
            Parameter.optional("name", "name, name-1, name-2 …: only these; all without");

    private final Accounts accounts;
    private final Domains domains;
    private final Plans plans;
    private final Contact contact;

    /** The module over the accounts and what belongs to them. */
    public Variables(Accounts accounts, Domains domains, Plans plans, Contact contact) {
        this.accounts = accounts;
        this.domains = domains;
        this.plans = plans;
        this.contact = contact;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Variables", "scripts-in-the-wild.md")
                .function(
                        "get_user_information",
                        Evidence.CALLER,
                        "Gives facts of the account.",
                        List.of(NAMES),
                        call -> chosen(call, user(call)))
                .function(
                        "get_session_information",
                        Evidence.CALLER,
                        "Gives facts of the session.",
                        List.of(NAMES),
                        call -> chosen(call, session(call)))
                .function(
                        "get_server_information",
                        Evidence.PROPOSED,
                        "Gives facts of the server.",
                        List.of(NAMES),
                        call -> chosen(call, server()))
                .functions();
    }

    private Map<String, Object> user(ApiCall call) {
        Account account = accounts.find(call.caller().account()).orElseThrow();
        List<String> addresses =
                contact.of(Caller.owner(account.name())).stream()
                        .filter(value -> value.setting().name().endsWith("email"))
                        .map(Contact.Value::value)
                        .toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("user", account.name());
        all.put("domain", account.domain());
        all.put(
                "domains",
                domains.of(account.name()).stream()
                        .map(Domain::name)
                        .filter(name -> !name.equals(account.domain()))
                        .toList());
        all.put("home", account.home());
        all.put("homedir", account.home());
        all.put("contact_email", addresses.get(0));
        all.put("contact_email_2", addresses.get(1));
        all.put("theme", account.theme());
        all.put("locale", account.locale());
        all.put("ip", Presented.ADDRESS);
        all.put("plan", plans.of(account.name()).name());
        all.put("feature_list", plans.of(account.name()).featureList());
        limit(all, account, "maximum_addon_domains", Limit.MAXADDON);
        limit(all, account, "maximum_databases", Limit.MAXSQL);
        limit(all, account, "maximum_ftp_accounts", Limit.MAXFTP);
        limit(all, account, "maximum_mail_accounts", Limit.MAXPOP);
        limit(all, account, "maximum_mailing_lists", Limit.MAXLST);
        limit(all, account, "maximum_parked_domains", Limit.MAXPARK);
        limit(all, account, "maximum_subdomains", Limit.MAXSUB);
        limit(all, account, "bandwidth_limit", Limit.BWLIMIT);
        return all;
    }

    private void limit(Map<String, Object> all, Account account, String name, Limit limit) {
        OptionalLong most = plans.limit(account.name(), limit);
        all.put(name, most.isPresent() ? (Object) most.getAsLong() : "unlimited");
    }

    private static Map<String, Object> session(ApiCall call) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("user", call.caller().account());
        all.put("authenticated_user", call.caller().login());
        all.put("access_type", call.caller().isMailbox() ? "mailbox" : "owner");
        all.put("host", Presented.HOSTNAME);
        all.put("remote_ip", Presented.ADDRESS);
        return all;
    }

    private static Map<String, Object> server() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("hostname", Presented.HOSTNAME);
        all.put("ip", Presented.ADDRESS);
        all.put("cpanel_version", Presented.VERSION);
        return all;
    }

    private static ApiResult chosen(ApiCall call, Map<String, Object> all) {
        List<String> names = Given.list(call, "name");
        if (names.isEmpty()) {
            return ApiResult.of(all);
        }
        Map<String, Object> some = new LinkedHashMap<>();
        for (String name : names) {
            Object value = all.get(name);
            if (value == null) {
                throw new RuleException("There is no variable “" + name + "”.");
            }
            some.put(name, value);
        }
        return ApiResult.of(some);
    }
}
