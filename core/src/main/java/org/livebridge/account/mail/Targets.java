package org.livebridge.account.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.livebridge.account.Homes;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;

/**
 * Where mail to an address can go, as it is kept: an address, an account's name, {@code :fail:
 * text}, {@code :blackhole:}, {@code |/path/program} (functions.md 2, addforward).
 */
public final class Targets {
    /** What the sender of a failed message reads when nothing else was asked for. */
    public static final String NO_SUCH_PERSON = "No such person at this address.";

    private static final int LONGEST = 1000;
    private static final int MOST = 100;

    private Targets() {}

    /** Addresses joined by commas. */
    public static List<String> addresses(String list) {
        List<String> targets = new ArrayList<>();
        for (String one : list.split(",", MOST + 1)) {
            if (!one.isBlank()) {
                targets.add(Address.of(one.strip()).text());
            }
        }
        if (targets.isEmpty()) {
            throw new RuleException("There is no address to forward to.");
        }
        if (targets.size() > MOST) {
            throw new RuleException("An address forwards to " + MOST + " others at most.");
        }
        return targets;
    }

    /** A failure with its text. */
    public static String fail(String message) {
        return ":fail: " + line(message.isBlank() ? NO_SUCH_PERSON : message);
    }

    /** Mail that disappears. */
    public static String blackhole() {
        return ":blackhole:";
    }

    /** A program of the account; its path is relative to the home. */
    public static String pipe(String account, String program) {
        String path = line(program.startsWith("|") ? program.substring(1) : program);
        String home = Homes.shown(account) + "/";
        String inside = path.startsWith(home) ? path.substring(home.length()) : path;
        if (inside.isEmpty() || inside.startsWith("/") || ("/" + inside + "/").contains("/../")) {
            throw new RuleException("The program “" + program + "” is not in your home folder.");
        }
        return "|" + home + inside;
    }

    /** The account's own main mailbox: mail of others is not one's to fill. */
    public static String system(String account, String user) {
        if (!Names.clean(user).equals(account)) {
            throw new RuleException("You do not have access to “" + user + "”.");
        }
        return account;
    }

    /** A target as a caller names it when it removes it: spelt as listed, case aside. */
    static boolean same(String kept, String named) {
        String wanted = named.strip();
        return kept.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
    }

    private static String line(String text) {
        String clean = text.strip();
        if (clean.length() > LONGEST || clean.chars().anyMatch(c -> c < ' ')) {
            throw new RuleException("A target is one line of " + LONGEST + " characters at most.");
        }
        return clean;
    }
}
