package org.livebridge.tag;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.account.Account;
import org.livebridge.api.Caller;
import org.livebridge.api.PageVariables;

/**
 * The variables of one session (liveapi.md 4.4): the account's, and those that {@code setvar} set.
 *
 * <p>Not thread-safe: a session has one thread.
 */
public final class Variables implements PageVariables {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)(\\{'?([^'}]*)'?\\})?");
    private static final int MOST = 1000;

    private final Map<String, String> values = new HashMap<>();

    /**
     * The variables that {@code caller} sees.
     *
     * @param plan those of the account's package
     */
    public Variables(Caller caller, Account account, Map<String, String> plan) {
        values.put("user", caller.account());
        values.put("authuser", caller.login());
        values.put("homedir", account.home());
        values.put("hostname", "localhost");
        values.put("ip", "127.0.0.1");
        values.put("lang", account.locale());
        values.put("theme", account.theme());
        values.put("domain", account.domain());
        values.put("CPDATA{DNS}", account.domain());
        values.put("CPDATA{USER}", account.name());
        values.put("CPDATA{CONTACTEMAIL}", account.contactEmail());
        values.put("CPDATA{RS}", account.theme());
        values.put("CPDATA{LANG}", account.locale());
        values.putAll(plan);
    }

    /** {@inheritDoc} More than a thousand are dropped silently, as a page cannot read errors. */
    @Override
    public void set(String name, String value) {
        if (values.size() < MOST) {
            values.put(name, value);
        }
    }

    /** The value of {@code $name} or {@code $NAME{'key'}}; empty when there is no such variable. */
    public Optional<String> find(String variable) {
        Matcher matcher = VARIABLE.matcher(variable.strip());
        return matcher.matches() ? Optional.ofNullable(values.get(key(matcher))) : Optional.empty();
    }

    @Override
    public String expand(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        found -> {
                            String value = values.get(key(found));
                            return Matcher.quoteReplacement(value == null ? found.group() : value);
                        });
    }

    private static String key(java.util.regex.MatchResult match) {
        String name = match.group(1);
        return match.group(2) == null ? name : name + "{" + match.group(3) + "}";
    }
}
