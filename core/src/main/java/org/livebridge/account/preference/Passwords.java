package org.livebridge.account.preference;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.api.Caller;
import org.livebridge.store.Database;

/** The passwords of accounts and how strong a password is. Thread-safe. */
public final class Passwords {
    /** The least strength that is asked for: none is refused for being weak. */
    public static final int REQUIRED = 0;

    private static final String DIGEST = "digest_auth";
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LONGEST = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database store;
    private final Preferences preferences;

    /** The passwords in {@code store}. */
    public Passwords(Database store, Preferences preferences) {
        this.store = store;
        this.preferences = preferences;
    }

    /**
     * Changes the account's password.
     *
     * @throws RuleException when the old one is not right; an account that never had one takes any
     */
    public void change(String account, String old, String changed) {
        if (changed.isBlank() || changed.length() > LONGEST) {
            throw new RuleException(
                    "A password must have 1 to " + LONGEST + " characters, not blanks alone.");
        }
        verify(account, old);
        String hash = Secrets.hash(changed);
        store.write(
                sql -> sql.update("UPDATE account SET password = ? WHERE name = ?", hash, account));
    }

    /** Turns digest authentication on or off; the password must be the account's. */
    public void digest(Caller caller, String password, boolean on) {
        verify(caller.account(), password);
        preferences.set(caller, Map.of(DIGEST, on ? "1" : "0"));
    }

    /** Whether digest authentication is on. */
    public boolean hasDigest(String account) {
        return preferences.find(account, DIGEST).filter("1"::equals).isPresent();
    }

    private void verify(String account, String password) {
        Optional<String> kept =
                store.read(
                        sql ->
                                sql.first(
                                        "SELECT coalesce(password, '') FROM account WHERE name = ?",
                                        row -> row.getString(1),
                                        account));
        boolean right =
                kept.isPresent() && (kept.get().isEmpty() || Secrets.matches(password, kept.get()));
        if (!right) {
            throw new RuleException("The old password is not right.");
        }
    }

    /** From 0 to 100: by length and by how many kinds of signs there are. */
    public static int strength(String password) {
        boolean lower = password.chars().anyMatch(Character::isLowerCase);
        boolean upper = password.chars().anyMatch(Character::isUpperCase);
        boolean digit = password.chars().anyMatch(Character::isDigit);
        boolean other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
        int kinds = (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 33 : 0);
        long different = password.chars().distinct().count();
        double bits =
                kinds == 0
                        ? 0
                        : Math.min(password.length(), different * 2)
                                * Math.log(kinds)
                                / Math.log(2);
        return (int) Math.min(100, Math.round(bits));
    }

    /** A random text of letters and digits. */
    public static String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
