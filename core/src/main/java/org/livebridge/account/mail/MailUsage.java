package org.livebridge.account.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.Homes;
import org.livebridge.store.Database;

/** The mailboxes with what they use: measured on their maildirs, or as measured last. */
public final class MailUsage {
    private static final String SELECT =
            "SELECT address, quota_mb, used_bytes, measured, login_suspended, incoming_suspended,"
                    + " outgoing_suspended, outgoing_held FROM mailbox WHERE account = ?";

    private final Database database;
    private final Maildirs maildirs;

    /** The mailboxes in {@code database}, their mail in {@code homes}. */
    public MailUsage(Database database, Homes homes) {
        this.database = database;
        this.maildirs = new Maildirs(homes);
    }

    /** The account's mailboxes by address, with the cached sizes. */
    public List<Mailbox> cached(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    return sql.list(
                            SELECT + " AND (? IS NULL OR domain = ?) ORDER BY address",
                            row ->
                                    new Mailbox(
                                            row.getString(1),
                                            row.getLong(2),
                                            row.getLong(3),
                                            row.getLong(4),
                                            row.getInt(5) == 1,
                                            row.getInt(6) == 1,
                                            row.getInt(7) == 1,
                                            row.getInt(8) == 1),
                            account,
                            host.orElse(null),
                            host.orElse(null));
                });
    }

    /** The same, measured now; sizes that changed are kept for the next cached answer. */
    public List<Mailbox> measured(String account, Optional<String> domain) {
        return measured(account, cached(account, domain));
    }

    /** One mailbox, measured now. */
    public Mailbox measured(String account, Address address) {
        return measured(
                        account,
                        cached(account, Optional.of(address.domain())).stream()
                                .filter(mailbox -> mailbox.address().equals(address.text()))
                                .toList())
                .stream()
                .findFirst()
                .orElseThrow(() -> Owned.unknown(address.text()));
    }

    private List<Mailbox> measured(String account, List<Mailbox> cached) {
        long now = Instant.now().getEpochSecond();
        long[] bytes =
                maildirs.sizes(
                        account,
                        cached.stream()
                                .map(one -> new Address(one.local(), one.domain()))
                                .toList());
        List<Mailbox> mailboxes = new ArrayList<>();
        List<Mailbox> changed = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            Mailbox before = cached.get(i);
            boolean same = bytes[i] == before.usedBytes() && before.measured() != 0;
            Mailbox mailbox = same ? before : before.measured(bytes[i], now);
            mailboxes.add(mailbox);
            if (!same) {
                changed.add(mailbox);
            }
        }
        if (!changed.isEmpty()) {
            keep(changed);
        }
        return mailboxes;
    }

    /** Forgets what was measured, of one mailbox or of all. */
    public void forget(String account, Optional<String> address) {
        database.write(
                sql -> {
                    address.ifPresent(one -> Owned.mailbox(sql, account, one));
                    return sql.update(
                            "UPDATE mailbox SET used_bytes = 0, measured = 0 WHERE account = ? AND"
                                    + " (? IS NULL OR address = ?)",
                            account,
                            address.orElse(null),
                            address.orElse(null));
                });
    }

    private void keep(List<Mailbox> mailboxes) {
        database.write(
                sql -> {
                    for (Mailbox mailbox : mailboxes) {
                        sql.update(
                                "UPDATE mailbox SET used_bytes = ?, measured = ? WHERE address ="
                                        + " ?",
                                mailbox.usedBytes(),
                                mailbox.measured(),
                                mailbox.address());
                    }
                    return mailboxes.size();
                });
    }
}
