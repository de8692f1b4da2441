package org.livebridge.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;

/** Folders that ask for a password: Apache's basic authentication, with files as Apache reads. */
public final class ProtectedFolders {
    private static final String SECTION = "privacy";
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COST = 8;
    private static final int LIMIT = 1_000;

    private final WebFiles files;

    /** The protection in {@code files}. */
    public ProtectedFolders(WebFiles files) {
        this.files = files;
    }

    /**
     * How a folder is protected.
     *
     * @param name what the browser shows; empty where it is not protected
     * @param passwordFile as scripts see it
     */
    public record Protection(boolean on, String name, String passwordFile) {}

    /** The state of a folder that is there. */
    public Protection of(String account, String folder) {
        String relative = existing(account, folder);
        String name = "";
        boolean on = false;
        for (String line : files.lines(account, relative)) {
            String clean = line.strip();
            if (clean.regionMatches(true, 0, "AuthName ", 0, 9)) {
                name = clean.substring(9).strip().replaceAll("^\"|\"$", "");
            }
            on = on || clean.regionMatches(true, 0, "AuthType ", 0, 9);
        }
        return new Protection(on, on ? name : "", shown(account, relative));
    }

    /** Asks for a password from now on, under that name. */
    public Protection on(String account, String folder, String name) {
        String relative = existing(account, folder);
        if (name.isBlank() || name.length() > 200 || name.matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
            throw new RuleException(
                    "The name of a protected directory must have 1 to 200 characters and no"
                            + " quotes.");
        }
        files.section(
                account,
                relative,
                SECTION,
                lines ->
                        List.of(
                                "AuthType Basic",
                                "AuthName \"" + name + "\"",
                                "AuthUserFile \"" + shown(account, relative) + "\"",
                                "Require valid-user"));
        return of(account, folder);
    }

    /** Asks for none any more; the users stay in their file. */
    public Protection off(String account, String folder) {
        String relative = existing(account, folder);
        files.section(account, relative, SECTION, lines -> List.of());
        return of(account, folder);
    }

    /** The users whom a folder lets in, in the order of their file. */
    public List<String> users(String account, String folder) {
        return read(account, existing(account, folder)).stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    /** Lets a user in with that password, or changes it. */
    public void put(String account, String folder, String user, String password) {
        String relative = existing(account, folder);
        if (!USER.matcher(user).matches()) {
            throw new RuleException("“" + user + "” is not a valid user name.");
        }
        if (password.isEmpty()) {
            throw new RuleException("A user of a protected directory needs a password.");
        }
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String line = user + ":" + OpenBSDBCrypt.generate("2y", password.toCharArray(), salt, COST);
        change(account, relative, user, line);
    }

    /** Lets a user in no more. */
    public void remove(String account, String folder, String user) {
        if (!users(account, folder).contains(user)) {
            throw new RuleException("The user “" + user + "” does not exist.");
        }
        change(account, existing(account, folder), user, "");
    }

    private void change(String account, String relative, String user, String line) {
        files.guarded(
                () -> {
                    List<String> lines = new ArrayList<>(read(account, relative));
                    lines.removeIf(old -> old.startsWith(user + ":"));
                    if (!line.isEmpty()) {
                        lines.add(line);
                    }
                    if (lines.size() > LIMIT) {
                        throw new RuleException("A directory has " + LIMIT + " users at most.");
                    }
                    DocumentRoots.make(files.home(account), ".htpasswds/" + relative);
                    try {
                        Files.write(file(account, relative), lines);
                    } catch (IOException cause) {
                        throw new UncheckedIOException(cause);
                    }
                });
    }

    private List<String> read(String account, String relative) {
        Path file = file(account, relative);
        try {
            return Files.isRegularFile(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .filter(line -> line.indexOf(':') > 0)
                            .limit(LIMIT)
                            .toList()
                    : List.of();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Path file(String account, String relative) {
        return DocumentRoots.place(files.home(account), ".htpasswds/" + relative + "/passwd");
    }

    private static String shown(String account, String relative) {
        return Homes.shown(account) + "/.htpasswds/" + relative + "/passwd";
    }

    private String existing(String account, String folder) {
        String relative = DocumentRoots.relative(account, folder);
        Folders.existing(files.home(account), relative);
        return relative;
    }
}
