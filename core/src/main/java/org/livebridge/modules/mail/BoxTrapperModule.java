package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MailSettings;
import org.livebridge.account.mail.Mailboxes;
import org.livebridge.account.mail.Targets;
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

/** {@code BoxTrapper}: who must confirm before a mailbox takes mail (functions.md 11). */
final class BoxTrapperModule implements ApiModule {
    private static final String NO_QUEUE =
            "No mail is received here, so BoxTrapper holds no messages and keeps no log.";
    private static final Parameter EMAIL =
            Parameter.required("email", "a mailbox, or the account's name for its main mailbox");
    private static final Map<String, String> LISTS =
            Map.of("allow", "allowlist", "block", "blocklist", "ignore", "ignorelist");

    private final MailSettings settings;
    private final Mailboxes mailboxes;

    BoxTrapperModule(MailSettings settings, Mailboxes mailboxes) {
        this.settings = settings;
        this.mailboxes = mailboxes;
    }

    record StatusRow(String account, String accounturi, String bg, int enabled, String status) {}

    record Configuration(
            int enable_auto_whitelist,
            String from_addresses,
            String from_name,
            int queue_days,
            String spam_score,
            int whitelist_by_association) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "BoxTrapper", "functions.md 11")
                        .role("Receive Mail")
                        .feature("boxtrapper")
                        .function(
                                "accountmanagelist",
                                Evidence.RECORDED,
                                "Tells of each mailbox whether BoxTrapper guards it.",
                                List.of(Asked.REGEX),
                                call -> ApiResult.of(list(call)))
                        .functions());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> uapi() {
        Declaration all =
                new Declaration(ApiFamily.UAPI, "BoxTrapper", "api.docs.cpanel.net BoxTrapper")
                        .role("Receive Mail")
                        .feature("boxtrapper")
                        .function(
                                "get_status",
                                Evidence.DOCUMENTED,
                                "Tells whether BoxTrapper guards a mailbox.",
                                List.of(EMAIL),
                                call -> ApiResult.of(Integer.parseInt(get(call, "enabled", "0"))))
                        .function(
                                "set_status",
                                Evidence.DOCUMENTED,
                                "Turns BoxTrapper on or off for a mailbox.",
                                List.of(EMAIL, Parameter.required("enabled", "1 or 0").flag()),
                                call -> {
                                    set(call, Map.of("enabled", flag(call, "enabled")));
                                    return ApiResult.of(null);
                                })
                        .function(
                                "get_configuration",
                                Evidence.DOCUMENTED,
                                "Gives BoxTrapper's settings for a mailbox.",
                                List.of(EMAIL),
                                call -> ApiResult.of(configuration(call)))
                        .function(
                                "save_configuration",
                                Evidence.DOCUMENTED,
                                "Changes BoxTrapper's settings; what is not sent stays.",
                                List.of(
                                        EMAIL,
                                        Parameter.optional("from_addresses", "joined by commas"),
                                        Parameter.optional("from_name", "the sender's name"),
                                        Parameter.optional("queue_days", "1 to 365").number(),
                                        Parameter.optional("spam_score", "such as 2.5"),
                                        Parameter.optional("enable_auto_whitelist", "1 or 0")
                                                .flag(),
                                        Parameter.optional("whitelist_by_association", "1 or 0")
                                                .flag()),
                                this::save)
                        .function(
                                "get_forwarders",
                                Evidence.DOCUMENTED,
                                "Lists where confirmed mail goes, too.",
                                List.of(EMAIL),
                                call -> ApiResult.of(lines(call, "forwarders")))
                        .function(
                                "set_forwarders",
                                Evidence.DOCUMENTED,
                                "Sets where confirmed mail goes, too.",
                                List.of(
                                        EMAIL,
                                        Parameter.optional("forwarder", "an address; several")),
                                this::forward);
        LISTS.forEach((kind, name) -> list(all, kind, name));
        for (String name :
                List.of(
                        "list_queued_messages",
                        "get_message",
                        "get_log",
                        "deliver_messages",
                        "delete_messages",
                        "ignore_messages",
                        "blacklist_messages",
                        "whitelist_messages",
                        "process_messages")) {
            all.refused(name, "Works on messages that BoxTrapper holds.", NO_QUEUE);
        }
        return all.functions();
    }

    private void list(Declaration all, String kind, String name) {
        all.function(
                "get_" + name,
                Evidence.DOCUMENTED,
                "Lists the rules of mail to " + kind + ".",
                List.of(EMAIL),
                call -> ApiResult.of(lines(call, name)));
        all.function(
                "set_" + name,
                Evidence.DOCUMENTED,
                "Replaces the rules of mail to " + kind + ".",
                List.of(EMAIL, Parameter.optional("rules", "a rule; several")),
                call -> {
                    List<String> rules = Given.list(call, "rules");
                    rules.forEach(rule -> new BoundedRegex(rule).finds(""));
                    set(call, Map.of(name, String.join("\n", rules)));
                    return ApiResult.of(rules);
                });
    }

    private List<StatusRow> list(ApiCall call) {
        BoundedRegex regex = Asked.regex(call);
        String account = Asked.owner(call);
        Map<String, String> enabled = settings.everywhere(account, "enabled");
        List<String> logins = new ArrayList<>(List.of(account));
        logins.addAll(mailboxes.of(account));
        List<StatusRow> rows = new ArrayList<>();
        for (String login : logins) {
            if (regex.finds(login)) {
                boolean on = enabled.getOrDefault(login, "0").equals("1");
                rows.add(
                        new StatusRow(
                                login,
                                login.replace("@", "%40"),
                                rows.size() % 2 == 0 ? "odd" : "even",
                                on ? 1 : 0,
                                on ? "enabled" : "disabled"));
            }
        }
        return rows;
    }

    private Configuration configuration(ApiCall call) {
        return new Configuration(
                Integer.parseInt(get(call, "enable_auto_whitelist", "1")),
                get(call, "from_addresses", Asked.login(call, "email")),
                get(call, "from_name", ""),
                Integer.parseInt(get(call, "queue_days", "15")),
                get(call, "spam_score", "-2.5"),
                Integer.parseInt(get(call, "whitelist_by_association", "1")));
    }

    private ApiResult save(ApiCall call) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String name : List.of("enable_auto_whitelist", "whitelist_by_association")) {
            if (Given.optional(call, name).isPresent()) {
                changed.put(name, flag(call, name));
            }
        }
        if (Given.optional(call, "queue_days").isPresent()) {
            changed.put("queue_days", "" + Given.number(call, "queue_days", 15, 1, 365));
        }
        Given.optional(call, "spam_score")
                .ifPresent(text -> changed.put("spam_score", score(text)));
        Given.optional(call, "from_name").ifPresent(text -> changed.put("from_name", text));
        Given.optional(call, "from_addresses")
                .ifPresent(
                        text ->
                                changed.put(
                                        "from_addresses",
                                        String.join(",", Targets.addresses(text))));
        set(call, changed);
        return ApiResult.of(null);
    }

    private ApiResult forward(ApiCall call) {
        List<String> targets =
                Given.list(call, "forwarder").stream()
                        .flatMap(text -> Targets.addresses(text).stream())
                        .distinct()
                        .toList();
        set(call, Map.of("forwarders", String.join("\n", targets)));
        return ApiResult.of(null);
    }

    private String get(ApiCall call, String name, String fallback) {
        String login = Asked.login(call, "email");
        return settings.find(Asked.ownerOrSelf(call, login), login, name).orElse(fallback);
    }

    private List<String> lines(ApiCall call, String name) {
        String login = Asked.login(call, "email");
        return settings.lines(Asked.ownerOrSelf(call, login), login, name);
    }

    private void set(ApiCall call, Map<String, String> values) {
        String login = Asked.login(call, "email");
        settings.set(Asked.ownerOrSelf(call, login), login, values);
    }

    private static String flag(ApiCall call, String name) {
        Given.text(call, name);
        return Given.oneOf(call, name, "", "0", "1");
    }

    private static String score(String text) {
        if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw new RuleException("“" + text + "” is no spam score such as 2.5.");
        }
        return text;
    }
}
