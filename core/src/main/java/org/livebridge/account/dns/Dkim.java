package org.livebridge.account.dns;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.Domain;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Signed mail: a key a domain, published as a TXT record while it is on. */
public final class Dkim {
    private static final String LABEL = "default._domainkey.";
    private static final String KIND = "v=DKIM1";

    private final Database database;

    /** The keys in {@code database}. */
    public Dkim(Database database) {
        this.database = database;
    }

    /** Where the record of a domain stands. */
    public static String name(Domain domain) {
        return LABEL + domain.name();
    }

    /** The domain's key. */
    public Optional<DkimKey> key(Domain domain) {
        return database.read(sql -> key(sql, domain));
    }

    /** What the zone publishes. */
    public Optional<String> published(Domain domain) {
        return database.read(sql -> TextRecords.find(sql, domain, name(domain), KIND));
    }

    /** Makes keys for those that have none; one key serves all of one call. */
    public void ensure(List<Domain> domains) {
        if (domains.stream().allMatch(domain -> key(domain).isPresent())) {
            return;
        }
        DkimKey fresh = DkimKey.make();
        database.write(
                sql -> {
                    for (Domain domain : domains) {
                        if (key(sql, domain).isEmpty()) {
                            save(sql, domain, fresh);
                        }
                    }
                    return domains;
                });
    }

    /** Publishes the domains' keys, made where they are missing. */
    public void enable(List<Domain> domains) {
        ensure(domains);
        database.write(
                sql -> {
                    for (Domain domain : domains) {
                        DkimKey key = key(sql, domain).orElseThrow();
                        TextRecords.put(sql, domain, name(domain), KIND, key.record());
                    }
                    return domains;
                });
    }

    /** Publishes the domain's key no more; the key stays. What was published. */
    public Optional<String> disable(Domain domain) {
        return database.write(sql -> TextRecords.remove(sql, domain, name(domain), KIND));
    }

    /** Gives the domain this key; a record that is published follows. */
    public void install(Domain domain, DkimKey key) {
        database.write(
                sql -> {
                    save(sql, domain, key);
                    if (TextRecords.find(sql, domain, name(domain), KIND).isPresent()) {
                        TextRecords.put(sql, domain, name(domain), KIND, key.record());
                    }
                    return key;
                });
    }

    private static Optional<DkimKey> key(Sql sql, Domain domain) {
        return sql.first(
                        "SELECT private_key FROM dkim WHERE domain = ?",
                        row -> row.getString(1),
                        domain.name())
                .map(DkimKey::of);
    }

    private static void save(Sql sql, Domain domain, DkimKey key) {
        sql.update(
                "INSERT INTO dkim (domain, private_key, active) VALUES (?, ?, 1) ON CONFLICT"
                        + " (domain) DO UPDATE SET private_key = excluded.private_key",
                domain.name(),
                key.pem());
    }
}
