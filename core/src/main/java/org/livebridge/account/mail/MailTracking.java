package org.livebridge.account.mail;

import java.util.List;
import java.util.Set;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** The recorded deliveries of an account. Nothing sends mail here: rows come from who records. */
public final class MailTracking {
    private static final Set<String> TYPES = Set.of("success", "defer", "failure", "inprogress");
    private static final int LIMIT = 250;

    private final Database database;

    /** The rows in {@code database}. */
    public MailTracking(Database database) {
        this.database = database;
    }

    /** Records a delivery. */
    public void record(String account, MailEvent event) {
        if (!TYPES.contains(event.type())) {
            throw new RuleException("“" + event.type() + "” is no type of a delivery.");
        }
        database.write(
                sql ->
                        sql.update(
                                "INSERT INTO mail_event (account, sent, type, sender, recipient,"
                                        + " message, size) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                account,
                                event.sent(),
                                event.type(),
                                event.sender(),
                                event.recipient(),
                                event.message(),
                                event.size()));
    }

    /** The newest deliveries of these types, 250 at most. */
    public List<MailEvent> of(String account, Set<String> types) {
        return database
                .read(
                        sql ->
                                sql.list(
                                        "SELECT sent, type, sender, recipient, message, size FROM"
                                                + " mail_event WHERE account = ? ORDER BY sent"
                                                + " DESC, id DESC",
                                        row ->
                                                new MailEvent(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getString(4),
                                                        row.getString(5),
                                                        row.getLong(6)),
                                        account))
                .stream()
                .filter(event -> types.contains(event.type()))
                .limit(LIMIT)
                .toList();
    }

    /** What was counted and summed over all deliveries of one type. */
    public record Sum(String type, long count, long bytes) {}

    /** The sums by type. */
    public List<Sum> sums(String account) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT type, count(*), sum(size) FROM mail_event WHERE account = ?"
                                        + " GROUP BY type",
                                row -> new Sum(row.getString(1), row.getLong(2), row.getLong(3)),
                                account));
    }
}
