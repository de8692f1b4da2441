package org.livebridge.account.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.livebridge.account.Domains;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MxRecords.Mx;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The mail exchangers of the domains, and whether their mail is taken here. */
public final class MailRouting {
    /** The settings that a domain may have. */
    public static final List<String> SETTINGS = List.of("auto", "local", "secondary", "remote");

    private static final int LIMIT = 50;
    private static final int LARGEST_PREFERENCE = 65_535;

    private final Database database;
    private final MxRecords records;

    /** The routing over the MX records that {@code records} keeps. */
    public MailRouting(Database database, MxRecords records) {
        this.database = database;
        this.records = records;
    }

    /** The routing of the account's domains, of one when it is given, the main one first. */
    public List<Routing> of(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    return sql
                            .list(
                                    "SELECT name FROM domain WHERE account = ? AND (? IS NULL OR"
                                            + " name = ?) ORDER BY kind <> 'main', name",
                                    row -> row.getString(1),
                                    account,
                                    host.orElse(null),
                                    host.orElse(null))
                            .stream()
                            .map(name -> routing(sql, name))
                            .toList();
                });
    }

    /** One domain's routing. */
    public Routing of(String account, String domain) {
        return of(account, Optional.of(domain)).get(0);
    }

    /** Sets whether a domain's mail is taken here; returns what was set before. */
    public String set(String account, String domain, String setting) {
        String mxcheck = setting.toLowerCase(Locale.ROOT);
        if (!SETTINGS.contains(mxcheck)) {
            throw new RuleException(
                    "“mxcheck” must be one of auto, local, secondary, remote, not “"
                            + setting
                            + "”.");
        }
        return database.write(
                sql -> {
                    String host = Owned.domain(sql, account, domain);
                    String before = setting(sql, host);
                    sql.update(
                            "INSERT INTO mail_routing (domain, mxcheck) VALUES (?, ?) ON CONFLICT"
                                    + " (domain) DO UPDATE SET mxcheck = excluded.mxcheck",
                            host,
                            mxcheck);
                    return before;
                });
    }

    /** Adds a record; false when the same one is there already. */
    public boolean add(String account, String domain, Mx wanted) {
        Mx mx = checked(wanted);
        return database.write(
                sql -> {
                    String host = Owned.domain(sql, account, domain);
                    List<Mx> before = records.of(sql, host);
                    if (before.contains(mx)) {
                        return false;
                    }
                    if (before.size() >= LIMIT) {
                        throw new RuleException("A domain has " + LIMIT + " MX records at most.");
                    }
                    records.add(sql, host, mx);
                    return true;
                });
    }

    /**
     * Puts a record in the place of another.
     *
     * @param oldPreference empty for whichever the old exchanger has
     */
    public void change(
            String account,
            String domain,
            String oldExchange,
            Optional<Integer> oldPreference,
            Mx wanted) {
        Mx mx = checked(wanted);
        database.write(
                sql -> {
                    String host = Owned.domain(sql, account, domain);
                    records.remove(sql, host, found(sql, host, oldExchange, oldPreference));
                    if (!records.of(sql, host).contains(mx)) {
                        records.add(sql, host, mx);
                    }
                    return mx;
                });
    }

    /** Removes a record. */
    public void remove(
            String account, String domain, String exchange, Optional<Integer> preference) {
        database.write(
                sql -> {
                    String host = Owned.domain(sql, account, domain);
                    Mx mx = found(sql, host, exchange, preference);
                    records.remove(sql, host, mx);
                    return mx;
                });
    }

    private Mx found(Sql sql, String domain, String exchange, Optional<Integer> preference) {
        String name = host(exchange);
        return records.of(sql, domain).stream()
                .filter(mx -> mx.exchange().equals(name))
                .filter(mx -> preference.isEmpty() || preference.get() == mx.preference())
                .findFirst()
                .orElseThrow(
                        () ->
                                new RuleException(
                                        "The domain “"
                                                + domain
                                                + "” has no MX record “"
                                                + name
                                                + "”"
                                                + preference
                                                        .map(p -> " with priority " + p)
                                                        .orElse("")
                                                + "."));
    }

    private Routing routing(Sql sql, String domain) {
        List<Mx> exchangers = records.of(sql, domain);
        return new Routing(domain, setting(sql, domain), detected(sql, exchangers), exchangers);
    }

    /** A first exchanger that is a domain of ours, or {@code mail.} before one, is this machine. */
    private static String detected(Sql sql, List<Mx> exchangers) {
        if (exchangers.isEmpty()) {
            return "local";
        }
        String first = exchangers.get(0).exchange();
        String bare = first.startsWith("mail.") ? first.substring("mail.".length()) : first;
        boolean ours =
                Domains.ownerOf(sql, first).isPresent() || Domains.ownerOf(sql, bare).isPresent();
        return ours ? "local" : "remote";
    }

    private static String setting(Sql sql, String domain) {
        return sql.first(
                        "SELECT mxcheck FROM mail_routing WHERE domain = ?",
                        row -> row.getString(1),
                        domain)
                .orElse("auto");
    }

    private static Mx checked(Mx wanted) {
        if (wanted.preference() < 0 || wanted.preference() > LARGEST_PREFERENCE) {
            throw new RuleException("A priority is from 0 to " + LARGEST_PREFERENCE + ".");
        }
        return new Mx(host(wanted.exchange()), wanted.preference());
    }

    private static String host(String exchange) {
        String clean = Names.clean(exchange);
        return Names.domain(clean.endsWith(".") ? clean.substring(0, clean.length() - 1) : clean);
    }
}
