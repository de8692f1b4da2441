package org.livebridge.account.mail;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** The forwarders of single addresses. */
public final class Forwarders {
    private static final int LIMIT = 10_000;

    private final Database database;

    /** The forwarders in {@code database}. */
    public Forwarders(Database database) {
        this.database = database;
    }

    /** The account's forwarders, of one domain when it is given, by address. */
    public List<Forwarder> of(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    return sql.list(
                            "SELECT address, target FROM forwarder WHERE account = ? AND (? IS NULL"
                                    + " OR domain = ?) ORDER BY address, target",
                            row -> new Forwarder(row.getString(1), row.getString(2)),
                            account,
                            host.orElse(null),
                            host.orElse(null));
                });
    }

    /** Adds forwarders of one address; a pair that is there already stays. */
    public void add(String account, Address address, List<String> targets) {
        database.write(
                sql -> {
                    Owned.domain(sql, account, address.domain());
                    for (String target : targets) {
                        Owned.room(
                                sql,
                                "SELECT count(*) FROM forwarder WHERE account = ?",
                                account,
                                LIMIT,
                                "forwarders");
                        sql.update(
                                "INSERT OR IGNORE INTO forwarder (account, domain, address, target)"
                                        + " VALUES (?, ?, ?, ?)",
                                account,
                                address.domain(),
                                address.text(),
                                target);
                    }
                    return targets.size();
                });
    }

    /** Removes one pair. */
    public void remove(String account, String address, String target) {
        String clean = Names.clean(address);
        database.write(
                sql -> {
                    List<String> gone =
                            sql
                                    .list(
                                            "SELECT target FROM forwarder WHERE account = ? AND"
                                                    + " address = ?",
                                            row -> row.getString(1),
                                            account,
                                            clean)
                                    .stream()
                                    .filter(kept -> Targets.same(kept, target))
                                    .toList();
                    if (gone.isEmpty()) {
                        throw new RuleException(
                                "“" + clean + "” does not forward to “" + target + "”.");
                    }
                    return sql.update(
                            "DELETE FROM forwarder WHERE address = ? AND target = ?",
                            clean,
                            gone.get(0));
                });
    }
}
