package org.livebridge.account.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The WebDAV accounts ("Web Disks"). */
public final class WebDisks {
    private static final Pattern USER = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?");
    private static final int LIMIT = 1_000;

    private final Database database;
    private final Homes homes;

    /** The WebDAV accounts in {@code database}, whose folders lie in {@code homes}. */
    public WebDisks(Database database, Homes homes) {
        this.database = database;
        this.homes = homes;
    }

    /** The account's, by login. */
    public List<WebDisk> of(String account) {
        return database.read(sql -> list(sql, account));
    }

    private static List<WebDisk> list(Sql sql, String account) {
        return sql.list(
                "SELECT account, user, domain, login, homedir, perms, digest, enabled FROM web_disk"
                        + " WHERE account = ? ORDER BY login",
                WebDisks::disk,
                account);
    }

    private static WebDisk disk(ResultSet row) throws SQLException {
        return new WebDisk(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7) != 0,
                row.getInt(8) != 0);
    }

    /**
     * Makes one with its folder.
     *
     * @param domain empty for the main domain
     * @param folder empty for one of the user's name
     */
    public WebDisk add(
            String account,
            String user,
            String domain,
            String password,
            String folder,
            String perms,
            boolean digest) {
        String name = Names.clean(user);
        if (!USER.matcher(name).matches()) {
            throw new RuleException("“" + user + "” is not a valid Web Disk user name.");
        }
        String rights = rights(perms);
        String hash = hash(password);
        String homedir = DocumentRoots.inHome(account, folder.isEmpty() ? name : folder);
        return database.write(
                sql -> {
                    String host =
                            domain.isEmpty()
                                    ? Domains.main(sql, account).name()
                                    : Domains.owned(sql, account, DomainNames.domain(domain))
                                            .name();
                    String login = name + "@" + host;
                    List<WebDisk> there = list(sql, account);
                    if (there.stream().anyMatch(disk -> disk.login().equals(login))) {
                        throw new RuleException("The Web Disk " + login + " already exists.");
                    }
                    if (there.size() >= LIMIT) {
                        throw new RuleException("An account has " + LIMIT + " Web Disks at most.");
                    }
                    sql.update(
                            "INSERT INTO web_disk (login, account, user, domain, password, homedir,"
                                    + " perms, digest, enabled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                            login,
                            account,
                            name,
                            host,
                            hash,
                            homedir,
                            rights,
                            digest ? 1 : 0);
                    DocumentRoots.make(homes.of(account), homedir);
                    return owned(sql, account, login);
                });
    }

    /** Deletes one; its folder goes too with {@code destroy}. */
    public void remove(String account, String login, boolean destroy) {
        database.write(
                sql -> {
                    WebDisk disk = owned(sql, account, login);
                    sql.update("DELETE FROM web_disk WHERE login = ?", disk.login());
                    if (destroy) {
                        Folders.delete(
                                homes.of(account), DocumentRoots.relative(account, disk.folder()));
                    }
                    return disk;
                });
    }

    /** The one of that login; the main domain may be left out. */
    public WebDisk find(String account, String login) {
        return database.read(sql -> owned(sql, account, login));
    }

    /** Sets the password. */
    public void password(String account, String login, String password) {
        set(account, login, "password", hash(password));
    }

    /** Sets whether digest authentication may be used. */
    public void digest(String account, String login, boolean on) {
        set(account, login, "digest", on ? 1 : 0);
    }

    /** Sets the folder. */
    public WebDisk folder(String account, String login, String folder) {
        String homedir = DocumentRoots.inHome(account, folder);
        set(account, login, "homedir", homedir);
        DocumentRoots.make(homes.of(account), homedir);
        return find(account, login);
    }

    /** Sets whether files may be written: {@code rw} or {@code ro}. */
    public void perms(String account, String login, String perms) {
        set(account, login, "perms", rights(perms));
    }

    /** Turns it on or off. */
    public void enabled(String account, String login, boolean on) {
        set(account, login, "enabled", on ? 1 : 0);
    }

    private void set(String account, String login, String column, Object value) {
        database.write(
                sql ->
                        sql.update(
                                "UPDATE web_disk SET " + column + " = ? WHERE login = ?",
                                value,
                                owned(sql, account, login).login()));
    }

    private static WebDisk owned(Sql sql, String account, String login) {
        String clean = Names.clean(login);
        String whole =
                clean.contains("@") ? clean : clean + "@" + Domains.main(sql, account).name();
        return list(sql, account).stream()
                .filter(disk -> disk.login().equals(whole))
                .findFirst()
                .orElseThrow(() -> new RuleException("The Web Disk " + whole + " does not exist."));
    }

    private static String rights(String perms) {
        String clean = Names.clean(perms);
        if (!clean.equals("rw") && !clean.equals("ro")) {
            throw new RuleException("“perms” must be one of rw, ro, not “" + perms + "”.");
        }
        return clean;
    }

    private static String hash(String password) {
        if (password.isEmpty()) {
            throw new RuleException("A Web Disk needs a password.");
        }
        return Secrets.hash(password);
    }
}
