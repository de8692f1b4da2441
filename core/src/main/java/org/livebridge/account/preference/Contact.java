package org.livebridge.account.preference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;
import org.livebridge.api.Caller;
import org.livebridge.store.Database;

/**
 * How a login is reached, and of what it wants to be told (functions.md 11). Thread-safe.
 *
 * <p>The account's own address stands with the account; a Webmail login is reached at its address
 * until it says otherwise.
 */
public final class Contact {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\"'<>@,]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");
    private static final int LONGEST = 255;
    private static final List<Setting> SETTINGS = settings();

    private final Database store;
    private final Preferences preferences;

    /** The contact settings in {@code store}. */
    public Contact(Database store, Preferences preferences) {
        this.store = store;
        this.preferences = preferences;
    }

    /**
     * A setting.
     *
     * @param flag whether it is on or off; else a text
     */
    public record Setting(String name, String description, boolean flag, String usual) {}

    /** A setting with its value. */
    public record Value(Setting setting, String value) {
        /** Whether the notice is wanted. */
        public boolean isOn() {
            return value.equals("1");
        }
    }

    /** All settings in order: the address first. */
    public static List<Setting> known() {
        return SETTINGS;
    }

    /** All settings of the login with their values. */
    public List<Value> of(Caller login) {
        Map<String, String> kept = preferences.of(login.login());
        List<Value> values = new ArrayList<>();
        for (Setting setting : SETTINGS) {
            String usual = setting.name().equals("email") ? address(login) : setting.usual();
            values.add(new Value(setting, kept.getOrDefault(setting.name(), usual)));
        }
        return values;
    }

    /**
     * Changes settings, all or none; a flag that is sent empty is off, as recorded.
     *
     * @throws RuleException when an address is none
     */
    public void save(Caller login, Map<String, String> changed) {
        Map<String, String> clean = new LinkedHashMap<>();
        for (Setting setting : SETTINGS) {
            String value = changed.get(setting.name());
            if (value != null) {
                clean.put(setting.name(), checked(setting, value.strip()));
            }
        }
        store.write(
                sql -> {
                    clean.forEach(
                            (name, value) -> {
                                if (name.equals("email") && !login.isMailbox()) {
                                    sql.update(
                                            "UPDATE account SET contact_email = ? WHERE name = ?",
                                            value,
                                            login.account());
                                } else {
                                    Preferences.set(sql, login, name, value);
                                }
                            });
                    return 0;
                });
    }

    private static String checked(Setting setting, String value) {
        if (setting.flag()) {
            return value.isEmpty() || value.equals("0") ? "0" : "1";
        }
        if (value.length() > LONGEST) {
            throw new RuleException(
                    "“" + setting.name() + "” may have " + LONGEST + " characters at most.");
        }
        boolean isAddress = setting.name().contains("email");
        if (isAddress && !value.isEmpty() && !ADDRESS.matcher(value).matches()) {
            throw new RuleException("“" + value + "” is not a valid email address.");
        }
        if (value.chars().anyMatch(c -> c < ' ')) {
            throw new RuleException("“" + setting.name() + "” must not hold control characters.");
        }
        return value;
    }

    private String address(Caller login) {
        if (login.isMailbox()) {
            return login.login();
        }
        return store.read(
                        sql ->
                                sql.first(
                                        "SELECT contact_email FROM account WHERE name = ?",
                                        row -> row.getString(1),
                                        login.account()))
                .orElse("");
    }

    private static List<Setting> settings() {
        List<Setting> all = new ArrayList<>();
        text(all, "email", "Your contact email address");
        text(all, "second_email", "Your second contact email address");
        text(all, "pushbullet_access_token", "Your Pushbullet access token");
        flag(all, "notify_account_authn_link", "An external account is linked to yours.");
        flag(
                all,
                "notify_account_authn_link_notification_disabled",
                "The notice of linked external accounts is turned off.");
        flag(all, "notify_account_login", "Someone logs in to your account.");
        flag(
                all,
                "notify_account_login_for_known_netblock",
                "Someone logs in from a network that was used before.");
        flag(
                all,
                "notify_account_login_notification_disabled",
                "The notice of logins is turned off.");
        flag(all, "notify_autossl_expiry", "AutoSSL cannot renew a certificate.");
        flag(all, "notify_autossl_expiry_coverage", "AutoSSL leaves a domain without cover.");
        flag(all, "notify_autossl_renewal", "AutoSSL renewed a certificate.");
        flag(all, "notify_autossl_renewal_coverage", "AutoSSL renewed one with less cover.");
        flag(
                all,
                "notify_autossl_renewal_coverage_reduced",
                "AutoSSL renewed a certificate and a domain lost its cover.");
        flag(all, "notify_bandwidth_limit", "Your account nears its limit of traffic.");
        flag(all, "notify_contact_address_change", "Your contact address changes.");
        flag(
                all,
                "notify_contact_address_change_notification_disabled",
                "The notice of changed contact addresses is turned off.");
        flag(all, "notify_disk_limit", "Your account nears its limit of disk space.");
        flag(all, "notify_email_quota_limit", "One of your mailboxes nears its quota.");
        flag(all, "notify_password_change", "Your password changes.");
        flag(
                all,
                "notify_password_change_notification_disabled",
                "The notice of changed passwords is turned off.");
        flag(all, "notify_ssl_expiry", "A certificate expires.");
        flag(all, "notify_twofactorauth_change", "Two-factor authentication changes.");
        flag(
                all,
                "notify_twofactorauth_change_notification_disabled",
                "The notice of changed two-factor authentication is turned off.");
        return List.copyOf(all);
    }

    private static void text(List<Setting> all, String name, String description) {
        all.add(new Setting(name, description, false, ""));
    }

    private static void flag(List<Setting> all, String name, String description) {
        all.add(
                new Setting(
                        name, description, true, name.equals("notify_account_login") ? "0" : "1"));
    }
}
