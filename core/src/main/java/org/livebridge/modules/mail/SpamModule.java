package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MailFolders;
import org.livebridge.account.mail.MailSettings;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/**
 * The spam filter's settings: {@code Email}'s switches and {@code SpamAssassin}'s preferences. They
 * are kept; nothing filters mail here.
 */
final class SpamModule implements ApiModule {
    private static final String ENABLED = "spam_enabled";
    private static final String BOX = "spam_box_enabled";
    private static final String DELETE = "spam_auto_delete";
    private static final String SCORE = "spam_auto_delete_score";
    private static final int DEFAULT_SCORE = 5;
    private static final Set<String> PREFERENCES =
            Set.of("required_score", "score", "whitelist_from", "blacklist_from");
    private static final String PREFERENCE = "preference.";

    private final MailSettings settings;
    private final MailFolders folders;

    SpamModule(MailSettings settings, MailFolders folders) {
        this.settings = settings;
        this.folders = folders;
    }

    record Settings(
            int rewrites_subjects,
            int spam_as_acl,
            int spam_auto_delete,
            int spam_auto_delete_score,
            int spam_box_enabled,
            int spam_enabled,
            int spam_status_changeable) {}

    record ScoreRow(int required_score) {}

    @Override
    public List<ApiFunction> functions() {
        Declaration email =
                new Declaration(ApiFamily.UAPI, "Email", "api.docs.cpanel.net spam management")
                        .role("Spam Filter")
                        .feature("spamassassin")
                        .function(
                                "get_spam_settings",
                                Evidence.DOCUMENTED,
                                "Gives the spam filter's switches.",
                                List.of(Parameter.optional("account", "a mailbox")),
                                call -> ApiResult.of(settings(call)))
                        .function(
                                "add_spam_filter",
                                Evidence.DOCUMENTED,
                                "Turns deletion of spam on, from a score on.",
                                List.of(
                                        Parameter.optional("required_score", "5 when left out"),
                                        Parameter.optional("account", "a mailbox")),
                                this::autodelete);
        change(email, "enable_spam_assassin", "Turns the spam filter on.", ENABLED, true);
        change(email, "disable_spam_assassin", "Turns the spam filter off.", ENABLED, false);
        change(email, "enable_spam_box", "Keeps spam in a folder of its own.", BOX, true);
        change(email, "disable_spam_box", "Keeps spam among other mail.", BOX, false);
        change(email, "disable_spam_autodelete", "Ends deletion of spam.", DELETE, false);
        List<ApiFunction> all = new ArrayList<>(email.functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "SpamAssassin", "api.docs.cpanel.net SpamAssassin")
                        .role("Spam Filter")
                        .feature("spamassassin")
                        .function(
                                "get_user_preferences",
                                Evidence.DOCUMENTED,
                                "Gives the spam filter's preferences.",
                                List.of(),
                                call -> ApiResult.of(preferences(call)))
                        .function(
                                "update_user_preference",
                                Evidence.DOCUMENTED,
                                "Sets a preference; without values it goes back to the default.",
                                List.of(
                                        Parameter.required("preference", "such as required_score"),
                                        Parameter.optional("value", "value-0, value-1 and so on")),
                                this::update)
                        .function(
                                "clear_spam_box",
                                Evidence.DOCUMENTED,
                                "Deletes what lies in the spam folders of all mailboxes.",
                                List.of(),
                                call -> {
                                    folders.clearSpam(Asked.owner(call));
                                    return ApiResult.of(null);
                                })
                        .refused(
                                "get_symbolic_test_names",
                                "Lists the tests of the spam filter.",
                                "No spam filter runs here, so there are no tests to list.")
                        .functions());
        return all;
    }

    private void change(
            Declaration all, String function, String summary, String name, boolean value) {
        all.function(
                function,
                Evidence.DOCUMENTED,
                summary,
                List.of(),
                call -> {
                    String account = Asked.owner(call);
                    settings.set(account, account, Map.of(name, value ? "1" : "0"));
                    return ApiResult.of(null);
                });
    }

    private Settings settings(ApiCall call) {
        String account = Asked.owner(call);
        Map<String, String> kept = new LinkedHashMap<>(settings.of(account, account));
        Given.optional(call, "account").ifPresent(one -> kept.putAll(settings.of(account, one)));
        return new Settings(
                0,
                0,
                number(kept, DELETE, 0),
                number(kept, SCORE, DEFAULT_SCORE),
                number(kept, BOX, 0),
                number(kept, ENABLED, 1),
                1);
    }

    private ApiResult autodelete(ApiCall call) {
        String account = Asked.owner(call);
        int score = Given.number(call, "required_score", DEFAULT_SCORE, 1, 100);
        settings.set(
                account,
                Given.optional(call, "account").orElse(account),
                Map.of(DELETE, "1", SCORE, String.valueOf(score)));
        return ApiResult.of(new ScoreRow(score));
    }

    private Map<String, List<String>> preferences(ApiCall call) {
        String account = Asked.owner(call);
        Map<String, List<String>> preferences = new TreeMap<>();
        settings.of(account, account)
                .forEach(
                        (name, value) -> {
                            if (name.startsWith(PREFERENCE) && !value.isEmpty()) {
                                preferences.put(
                                        name.substring(PREFERENCE.length()),
                                        List.of(value.split("\n")));
                            }
                        });
        return preferences;
    }

    private ApiResult update(ApiCall call) {
        String account = Asked.owner(call);
        String name = Given.text(call, "preference");
        if (!PREFERENCES.contains(name)) {
            throw new RuleException("There is no preference “" + name + "”.");
        }
        List<String> values = Given.list(call, "value");
        for (String value : values) {
            check(name, value);
        }
        settings.set(account, account, Map.of(PREFERENCE + name, String.join("\n", values)));
        return ApiResult.of(preferences(call));
    }

    private static void check(String name, String value) {
        boolean good =
                switch (name) {
                    case "required_score" -> value.matches("-?[0-9]{1,3}(\\.[0-9]{1,3})?");
                    case "score" -> value.matches("[A-Z0-9_]+( -?[0-9]{1,3}(\\.[0-9]{1,3})?){1,4}");
                    default -> value.matches("[^\\s]{1,255}");
                };
        if (!good) {
            throw new RuleException("“" + value + "” is not a valid value for “" + name + "”.");
        }
    }

    private static int number(Map<String, String> kept, String name, int fallback) {
        return Integer.parseInt(kept.getOrDefault(name, String.valueOf(fallback)));
    }
}
