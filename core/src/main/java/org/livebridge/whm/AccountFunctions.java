package org.livebridge.whm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.Machine;
import org.livebridge.account.RuleException;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Resellers;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/**
 * {@code listaccts}, {@code accountsummary}, {@code createacct}, {@code removeacct}, {@code
 * passwd}.
 */
final class AccountFunctions {
    private static final Parameter USER = Parameter.required("user", "the account's name");

    private final LiveBridge bridge;

    AccountFunctions(LiveBridge bridge) {
        this.bridge = bridge;
    }

    record AccountRow(
            String user,
            String domain,
            String email,
            String owner,
            String plan,
            String theme,
            String ip,
            int suspended) {}

    record Accounts(List<AccountRow> acct) {}

    record Created(String ip, @Nullable String nameserver, String options) {}

    record App(List<String> app) {}

    List<WhmFunction> functions() {
        return List.of(
                new WhmFunction(
                        "listaccts",
                        "Lists the accounts that the caller administers.",
                        List.of(
                                Parameter.optional("search", "a regular expression or a text"),
                                Parameter.optional("searchtype", "user, domain, owner or package"),
                                Parameter.optional("searchmethod", "exact or regex")),
                        Evidence.CALLER,
                        this::list),
                new WhmFunction(
                        "accountsummary",
                        "Describes one account.",
                        List.of(USER, Parameter.optional("domain", "its main domain instead")),
                        Evidence.CALLER,
                        this::summary),
                new WhmFunction(
                        "createacct",
                        "Makes an account.",
                        List.of(
                                Parameter.required("username", "its name"),
                                Parameter.required("domain", "its main domain"),
                                Parameter.optional("password", "its password").masked(),
                                Parameter.optional("plan", "its package"),
                                Parameter.optional("reseller", "1: it may have accounts itself")),
                        Evidence.CALLER,
                        this::create),
                new WhmFunction(
                        "removeacct",
                        "Deletes an account and all it has.",
                        List.of(Parameter.required("username", "its name; also user")),
                        Evidence.CALLER,
                        this::remove),
                new WhmFunction(
                        "passwd",
                        "Sets an account's password.",
                        List.of(USER, Parameter.secret("password", "the new one; also pass")),
                        Evidence.CALLER,
                        this::password),
                new WhmFunction(
                        "setupreseller",
                        "Lets an account administer others.",
                        List.of(USER),
                        Evidence.PROPOSED,
                        call -> reseller(call, true)),
                new WhmFunction(
                        "unsetupreseller",
                        "Takes that away again.",
                        List.of(USER),
                        Evidence.PROPOSED,
                        call -> reseller(call, false)));
    }

    private AccountRow row(Account account) {
        return new AccountRow(
                account.name(),
                account.domain(),
                account.contactEmail(),
                resellers().ownerOf(account.name()),
                bridge.plans().of(account.name()).name(),
                account.theme(),
                Machine.ADDRESS,
                0);
    }

    private Accounts list(WhmCall call) {
        Login login = call.login();
        Set<String> own =
                login.kind() == Login.Kind.ROOT
                        ? Set.of()
                        : resellers().accountsOf(login.account());
        Predicate<AccountRow> wanted = search(call);
        return new Accounts(
                bridge.accounts().list().stream()
                        .filter(a -> login.kind() == Login.Kind.ROOT || own.contains(a.name()))
                        .map(this::row)
                        .filter(wanted)
                        .toList());
    }

    /** A text that is looked for anywhere, without case; a pattern would be a caller's program. */
    private static Predicate<AccountRow> search(WhmCall call) {
        String term = call.optional("search").orElse("").toLowerCase(Locale.ROOT);
        if (term.isEmpty()) {
            return row -> true;
        }
        String type = call.optional("searchtype").orElse("user");
        boolean exact = call.optional("searchmethod").filter("exact"::equals).isPresent();
        return row -> {
            String value =
                    switch (type) {
                        case "domain" -> row.domain;
                        case "owner" -> row.owner;
                        case "package" -> row.plan;
                        case "ip" -> row.ip;
                        default -> row.user;
                    };
            String bare = term.replaceAll("^\\^|\\$$", "");
            return exact ? value.equals(term) : value.toLowerCase(Locale.ROOT).contains(bare);
        };
    }

    private Accounts summary(WhmCall call) {
        String name =
                call.optional("user")
                        .or(
                                () ->
                                        call.optional("domain")
                                                .flatMap(
                                                        domain ->
                                                                bridge.accounts().list().stream()
                                                                        .filter(
                                                                                a ->
                                                                                        a.domain()
                                                                                                .equals(
                                                                                                        domain))
                                                                        .findFirst()
                                                                        .map(Account::name)))
                        .orElseGet(() -> call.required("user"));
        return new Accounts(List.of(row(Administration.account(bridge, call.login(), name))));
    }

    private Created create(WhmCall call) {
        String plan = call.optional("plan").orElse("");
        if (!plan.isEmpty() && bridge.plans().find(plan).isEmpty()) {
            throw new RuleException("There is no package “" + plan + "”.");
        }
        if (call.flag("reseller")) {
            Administration.rootOnly(call);
        }
        Account made =
                bridge.accounts()
                        .create(call.required("username", "user"), call.required("domain"));
        call.optional("password").ifPresent(p -> bridge.accounts().password(made.name(), p));
        if (!plan.isEmpty()) {
            bridge.plans().assign(made.name(), plan);
        }
        if (call.login().kind() == Login.Kind.RESELLER) {
            resellers().own(call.login().account(), made.name());
        }
        if (call.flag("reseller")) {
            resellers().set(made.name(), true);
        }
        return new Created(Machine.ADDRESS, null, "");
    }

    private @Nullable Object remove(WhmCall call) {
        Account account =
                Administration.account(bridge, call.login(), call.account("username", "user"));
        if (account.name().equals(call.login().account())) {
            throw new RuleException("A reseller cannot delete its own account.");
        }
        bridge.deleteAccount(account.name());
        return null;
    }

    private App password(WhmCall call) {
        Account account = Administration.account(bridge, call.login(), call.account("user"));
        bridge.accounts().password(account.name(), call.required("password", "pass"));
        return new App(List.of("system"));
    }

    private Map<String, Object> reseller(WhmCall call, boolean on) {
        Administration.rootOnly(call);
        resellers().set(call.account("user"), on);
        return Map.of();
    }

    private Resellers resellers() {
        return bridge.doorkeeper().resellers();
    }
}
