package org.livebridge.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.account.Account;
import org.livebridge.account.Accounts;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.Mailboxes;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/**
 * {@code StatsBar::stat}: a row for each asked name that the store knows; others have no row
 * (functions.md 8).
 */
public final class StatsBar implements ApiModule {
    private final Accounts accounts;
    private final Domains domains;
    private final Mailboxes mailboxes;

    /** The module over what it counts. */
    public StatsBar(Accounts accounts, Domains domains, Mailboxes mailboxes) {
        this.accounts = accounts;
        this.domains = domains;
        this.mailboxes = mailboxes;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "StatsBar", "functions.md 8")
                .function(
                        "stat",
                        Evidence.CALLER,
                        "Gives facts and counters of the account.",
                        List.of(Parameter.required("display", "names joined by |")),
                        this::stat)
                .functions();
    }

    private ApiResult stat(ApiCall call) {
        String display = call.arguments().text("display", "");
        if (display.isEmpty()) {
            throw new RuleException("Provide the “display” argument: names joined by |.");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : display.split("\\|", 200)) {
            row(call, name.strip())
                    .ifPresent(
                            row -> {
                                row.put("rowtype", rows.size() % 2 == 0 ? "odd" : "even");
                                rows.add(row);
                            });
        }
        return ApiResult.of(rows);
    }

    private Optional<Map<String, Object>> row(ApiCall call, String name) {
        Account account = accounts.find(call.caller().account()).orElseThrow();
        return switch (name) {
            case "theme" -> Optional.of(text(name, "Theme", account.theme()));
            case "emailaccounts" ->
                    Optional.of(
                            counter(
                                    name,
                                    "Email Accounts",
                                    "Email",
                                    mailboxes.of(account.name()).size()));
            case "addondomains" -> Optional.of(domains(account, name, "Addon Domains", "addon"));
            case "parkeddomains" -> Optional.of(domains(account, name, "Aliases", "parked"));
            case "subdomains" -> Optional.of(domains(account, name, "Subdomains", "sub"));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> domains(Account account, String name, String item, String kind) {
        long count = domains.of(account.name()).stream().filter(d -> d.kind().equals(kind)).count();
        return counter(name, item, "DomainLookup", (int) count);
    }

    private static Map<String, Object> text(String name, String item, String value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", name);
        row.put("name", name);
        row.put("item", item);
        row.put("value", value);
        return row;
    }

    /** No plan limits a counter yet, so its maximum is the word for that (functions.md 1.4). */
    private static Map<String, Object> counter(String name, String item, String module, int count) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", name);
        row.put("name", name);
        row.put("item", item);
        row.put("_count", String.valueOf(count));
        row.put("count", String.valueOf(count));
        row.put("_max", "unlimited");
        row.put("max", "∞");
        row.put("_maxed", 0);
        row.put("is_maxed", 0);
        row.put("percent", 0);
        row.put("percent5", 0);
        row.put("percent10", 0);
        row.put("percent20", 0);
        row.put("module", module);
        return row;
    }
}
