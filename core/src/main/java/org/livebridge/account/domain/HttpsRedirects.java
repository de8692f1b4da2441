package org.livebridge.account.domain;

import org.livebridge.account.Domains;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Whether a domain's visitors are sent on to HTTPS. */
public final class HttpsRedirects {
    private final Database database;

    /** The settings in {@code database}. */
    public HttpsRedirects(Database database) {
        this.database = database;
    }

    /**
     * What is known of a domain.
     *
     * @param redirecting whether its visitors are sent on
     * @param possible whether there is a certificate to send them to
     */
    public record State(boolean redirecting, boolean possible) {}

    /**
     * The state of that domain; a certificate is not looked for here, so that is never possible.
     */
    public State of(String domain) {
        boolean on =
                database.read(
                        sql ->
                                sql.first(
                                                        "SELECT https_redirect FROM domain WHERE name = ?",
                                                        row -> row.getInt(1),
                                                        domain)
                                                .orElse(0)
                                        != 0);
        return new State(on, on);
    }

    /** Turns it on or off for a domain of the account, inside a transaction. */
    public static void set(Sql sql, String account, String domain, boolean on) {
        Domains.owned(sql, account, domain);
        sql.update("UPDATE domain SET https_redirect = ? WHERE name = ?", on ? 1 : 0, domain);
    }
}
