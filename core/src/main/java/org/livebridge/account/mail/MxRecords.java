package org.livebridge.account.mail;

import java.util.List;
import org.livebridge.store.Sql;

/**
 * The mail exchangers of a domain, as they stand in its DNS zone. The zones implement this; all
 * calls run inside the caller's transaction and name a domain whose owner was checked.
 */
public interface MxRecords {

    /** One MX record; the exchange without a dot at its end. */
    record Mx(String exchange, int preference) {}

    /** The domain's exchangers by preference. */
    List<Mx> of(Sql sql, String domain);

    /** Adds a record. */
    void add(Sql sql, String domain, Mx mx);

    /** Takes a record away; nothing happens when it is not there. */
    void remove(Sql sql, String domain, Mx mx);
}
