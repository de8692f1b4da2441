package org.livebridge.account.mail;

import java.util.List;
import org.livebridge.store.Sql;

/** MX records in a table of their own, where no zones stand behind them. */
public final class MxTable implements MxRecords {
    /** The records in the table {@code mx_record}. */
    public MxTable() {}

    @Override
    public List<Mx> of(Sql sql, String domain) {
        return sql.list(
                "SELECT exchange, preference FROM mx_record WHERE domain = ? ORDER BY preference,"
                        + " exchange",
                row -> new Mx(row.getString(1), row.getInt(2)),
                domain);
    }

    @Override
    public void add(Sql sql, String domain, Mx mx) {
        sql.update(
                "INSERT OR IGNORE INTO mx_record (domain, exchange, preference) VALUES (?, ?, ?)",
                domain,
                mx.exchange(),
                mx.preference());
    }

    @Override
    public void remove(Sql sql, String domain, Mx mx) {
        sql.update(
                "DELETE FROM mx_record WHERE domain = ? AND exchange = ? AND preference = ?",
                domain,
                mx.exchange(),
                mx.preference());
    }
}
