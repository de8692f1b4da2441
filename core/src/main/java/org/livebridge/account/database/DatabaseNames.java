package org.livebridge.account.database;

import java.util.regex.Pattern;
import org.livebridge.account.RuleException;

/**
 * What databases and their users may be called: the account's name and an underscore first, as all
 * known callers write it (functions.md 5).
 */
public final class DatabaseNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LONGEST_PASSWORD = 128;

    private DatabaseNames() {}

    /** What every name of the account begins with. */
    public static String prefix(String account) {
        return account + "_";
    }

    /** A name of the account's database, checked. */
    public static String database(Engine engine, String account, String name) {
        return checked("database", account, name, engine.longestDatabase());
    }

    /** A name of the account's database user, checked. */
    public static String user(Engine engine, String account, String name) {
        return checked("user", account, name, engine.longestUser());
    }

    /** The name with the prefix in front, unless it has it already: API 1's way. */
    public static String prefixed(String account, String name) {
        return name.startsWith(prefix(account)) ? name : prefix(account) + name;
    }

    /** The name without the account's prefix. */
    public static String shortName(String account, String name) {
        return name.startsWith(prefix(account)) ? name.substring(prefix(account).length()) : name;
    }

    static void password(String password) {
        if (password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            throw new RuleException(
                    "A password must have 1 to " + LONGEST_PASSWORD + " characters.");
        }
        if (password.chars().anyMatch(c -> c < ' ' || c == 127)) {
            throw new RuleException("A password must not hold control characters.");
        }
    }

    private static String checked(String kind, String account, String name, int longest) {
        String prefix = prefix(account);
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            throw new RuleException(
                    "The name of the "
                            + kind
                            + ", “"
                            + name
                            + "”, must begin with “"
                            + prefix
                            + "” and go on after it.");
        }
        if (!NAME.matcher(name).matches()) {
            throw new RuleException(
                    "The name of the "
                            + kind
                            + ", “"
                            + name
                            + "”, may hold letters, digits, “_” and “-” only.");
        }
        if (name.length() > longest) {
            throw new RuleException(
                    "The name of the "
                            + kind
                            + " has "
                            + name.length()
                            + " characters; "
                            + longest
                            + " are allowed.");
        }
        return name;
    }
}
