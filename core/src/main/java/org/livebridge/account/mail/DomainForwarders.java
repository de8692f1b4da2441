package org.livebridge.account.mail;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** The forwarders of whole domains: one a domain. */
public final class DomainForwarders {
    private final Database database;

    /** The forwarders in {@code database}. */
    public DomainForwarders(Database database) {
        this.database = database;
    }

    /** The account's domain forwarders, of one domain when it is given. */
    public List<DomainForwarder> of(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    return sql.list(
                            "SELECT domain, target FROM domain_forwarder WHERE account = ? AND (?"
                                    + " IS NULL OR domain = ?) ORDER BY domain",
                            row -> new DomainForwarder(row.getString(1), row.getString(2)),
                            account,
                            host.orElse(null),
                            host.orElse(null));
                });
    }

    /** Sets where a domain's mail goes. */
    public DomainForwarder set(String account, String domain, String target) {
        String destination = Names.domain(target);
        return database.write(
                sql -> {
                    String host = Owned.domain(sql, account, domain);
                    if (host.equals(destination)) {
                        throw new RuleException("A domain cannot forward to itself.");
                    }
                    sql.update(
                            "INSERT INTO domain_forwarder (domain, account, target) VALUES (?, ?,"
                                    + " ?) ON CONFLICT (domain) DO UPDATE SET target ="
                                    + " excluded.target",
                            host,
                            account,
                            destination);
                    return new DomainForwarder(host, destination);
                });
    }

    /** Removes a domain's forwarder. */
    public void remove(String account, String domain) {
        database.write(
                sql -> {
                    String host = Owned.domain(sql, account, domain);
                    if (sql.update("DELETE FROM domain_forwarder WHERE domain = ?", host) == 0) {
                        throw new RuleException("The domain “" + host + "” has no forwarder.");
                    }
                    return 1;
                });
    }
}
