package org.livebridge.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The FTP accounts: the ones that are made, and those that every account has. */
public final class FtpAccounts {
    private static final Pattern USER = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?");
    private static final String LOGS = "/etc/apache2/logs/domlogs/";
    private static final int LIMIT = 10_000;
    private static final int MOST_MEGABYTES = 1 << 30;

    private final Database database;
    private final Homes homes;

    /** The FTP accounts in {@code database}, whose folders lie in {@code homes}. */
    public FtpAccounts(Database database, Homes homes) {
        this.database = database;
        this.homes = homes;
    }

    /** The main one, the made ones by name, the anonymous ones, the one for logs. */
    public List<FtpAccount> of(String account) {
        String home = Homes.shown(account);
        List<FtpAccount> all = new ArrayList<>();
        all.add(new FtpAccount(account, account, account, "main", home, 0));
        all.addAll(database.read(sql -> made(sql, account)));
        for (String name : List.of("anonymous", "ftp")) {
            all.add(new FtpAccount(account, name, name, "anonymous", home + "/public_ftp", 0));
        }
        String logs = account + "_logs";
        all.add(new FtpAccount(account, logs, logs, "logaccess", LOGS + account, 0));
        return all;
    }

    private static List<FtpAccount> made(Sql sql, String account) {
        return sql.list(
                "SELECT user, login, homedir, quota_mb FROM ftp_account WHERE account = ? ORDER BY"
                        + " login",
                row ->
                        new FtpAccount(
                                account,
                                row.getString(1),
                                row.getString(2),
                                "sub",
                                shown(account, row.getString(3)),
                                row.getInt(4)),
                account);
    }

    private static String shown(String account, String homedir) {
        return homedir.isEmpty() ? Homes.shown(account) : Homes.shown(account) + "/" + homedir;
    }

    /**
     * Makes an FTP account and its folder.
     *
     * @param user the part before the at sign, or the whole login
     * @param domain empty for the main domain
     * @param folder relative to the home; empty for one of the user's name
     */
    public void add(
            String account,
            String user,
            String domain,
            String password,
            String folder,
            int quotaMegabytes) {
        if (password.isEmpty()) {
            throw new RuleException("An FTP account needs a password.");
        }
        String hash = Secrets.hash(password);
        database.write(
                sql -> {
                    Login login = login(sql, account, user, domain);
                    String homedir =
                            DocumentRoots.inHome(account, folder.isEmpty() ? login.user : folder);
                    insert(sql, account, login, hash, homedir, quota(quotaMegabytes));
                    DocumentRoots.make(homes.of(account), homedir);
                    return login;
                });
    }

    /** Makes the FTP account of a new addon domain, in its transaction; one that is there stays. */
    public static void of(Sql sql, Domain addon, String passwordHash) {
        Login login =
                login(
                        sql,
                        addon.account(),
                        addon.subdomain().replace("*", "_"),
                        addon.rootdomain());
        if (!exists(sql, login.whole())) {
            insert(sql, addon.account(), login, passwordHash, addon.docroot(), 0);
        }
    }

    /** Deletes the FTP account that came with an addon domain, in its transaction. */
    public static void gone(Sql sql, Domain addon) {
        sql.update(
                "DELETE FROM ftp_account WHERE account = ? AND login = ? AND homedir = ?",
                addon.account(),
                addon.subdomain() + "@" + addon.rootdomain(),
                addon.docroot());
    }

    private static void insert(
            Sql sql, String account, Login login, String hash, String homedir, int quota) {
        if (exists(sql, login.whole())) {
            throw new RuleException("The FTP account " + login.whole() + " already exists.");
        }
        long count =
                sql.first(
                                "SELECT count(*) FROM ftp_account WHERE account = ?",
                                row -> row.getLong(1),
                                account)
                        .orElse(0L);
        Plans.require(sql, account, Limit.MAXFTP, count);
        if (count >= LIMIT) {
            throw new RuleException("An account has " + LIMIT + " FTP accounts at most.");
        }
        sql.update(
                "INSERT INTO ftp_account (login, account, user, domain, password, homedir,"
                        + " quota_mb) VALUES (?, ?, ?, ?, ?, ?, ?)",
                login.whole(),
                account,
                login.user,
                login.domain,
                hash,
                homedir,
                quota);
    }

    /** Deletes an FTP account; with {@code destroy} its folder and what lies in it, too. */
    public void remove(String account, String user, String domain, boolean destroy) {
        database.write(
                sql -> {
                    FtpAccount found = owned(sql, account, user, domain);
                    sql.update("DELETE FROM ftp_account WHERE login = ?", found.login());
                    if (destroy) {
                        Folders.delete(
                                homes.of(account), DocumentRoots.relative(account, found.folder()));
                    }
                    return found;
                });
    }

    /** Sets the password. */
    public void password(String account, String user, String domain, String password) {
        if (password.isEmpty()) {
            throw new RuleException("An FTP account needs a password.");
        }
        String hash = Secrets.hash(password);
        set(account, user, domain, "password", hash);
    }

    /** Sets the quota; 0 for no limit. */
    public void quota(String account, String user, String domain, int megabytes) {
        set(account, user, domain, "quota_mb", quota(megabytes));
    }

    /** Sets the folder, relative to the home. */
    public void folder(String account, String user, String domain, String folder) {
        String homedir = DocumentRoots.inHome(account, folder);
        set(account, user, domain, "homedir", homedir);
        DocumentRoots.make(homes.of(account), homedir);
    }

    /** The made account of that login. */
    public FtpAccount find(String account, String user, String domain) {
        return database.read(sql -> owned(sql, account, user, domain));
    }

    private void set(String account, String user, String domain, String column, Object value) {
        database.write(
                sql ->
                        sql.update(
                                "UPDATE ftp_account SET " + column + " = ? WHERE login = ?",
                                value,
                                owned(sql, account, user, domain).login()));
    }

    private static FtpAccount owned(Sql sql, String account, String user, String domain) {
        String login = login(sql, account, user, domain).whole();
        return made(sql, account).stream()
                .filter(ftp -> ftp.login().equals(login))
                .findFirst()
                .orElseThrow(
                        () -> new RuleException("The FTP account " + login + " does not exist."));
    }

    private record Login(String user, String domain) {
        String whole() {
            return user + "@" + domain;
        }
    }

    private static Login login(Sql sql, String account, String user, String domain) {
        String clean = Names.clean(user);
        int at = clean.indexOf('@');
        String host = at < 0 ? domain : clean.substring(at + 1);
        String local = at < 0 ? clean : clean.substring(0, at);
        if (!USER.matcher(local).matches()) {
            throw new RuleException("“" + user + "” is not a valid FTP user name.");
        }
        return new Login(
                local,
                host.isEmpty()
                        ? Domains.main(sql, account).name()
                        : Domains.owned(sql, account, DomainNames.domain(host)).name());
    }

    private static boolean exists(Sql sql, String login) {
        return sql.first("SELECT 1 FROM ftp_account WHERE login = ?", row -> 1, login).isPresent();
    }

    private static int quota(int megabytes) {
        if (megabytes < 0 || megabytes > MOST_MEGABYTES) {
            throw new RuleException("The quota must be from 0 to " + MOST_MEGABYTES + " MB.");
        }
        return megabytes;
    }
}
