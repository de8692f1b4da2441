package org.livebridge.account.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.account.plan.Limit;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The mailing lists and who besides the owner may run them. */
public final class MailingLists {
    private static final int LIMIT = 1000;
    private static final String SELECT =
            "SELECT address, advertised, archive_private, subscribe_policy FROM mailing_list WHERE"
                    + " account = ?";

    private final Database database;

    /** The lists in {@code database}. */
    public MailingLists(Database database) {
        this.database = database;
    }

    /** The account's lists, of one domain when it is given, by address. */
    public List<MailingList> of(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    return sql.list(
                            SELECT + " AND (? IS NULL OR domain = ?) ORDER BY address",
                            MailingLists::read,
                            account,
                            host.orElse(null),
                            host.orElse(null));
                });
    }

    /** Makes a list. */
    public MailingList add(String account, Address address, String password, boolean isPrivate) {
        checked(password);
        String hash = Secrets.hash(password);
        return database.write(
                sql -> {
                    Owned.domain(sql, account, address.domain());
                    if (find(sql, account, address.text()).isPresent()) {
                        throw new RuleException("The list “" + address + "” already exists.");
                    }
                    Owned.room(
                            sql,
                            "SELECT count(*) FROM mailing_list WHERE account = ?",
                            account,
                            LIMIT,
                            "mailing lists",
                            Limit.MAXLST);
                    sql.update(
                            "INSERT INTO mailing_list (address, account, domain, password,"
                                    + " advertised, archive_private, subscribe_policy) VALUES (?,"
                                    + " ?, ?, ?, ?, ?, ?)",
                            address.text(),
                            account,
                            address.domain(),
                            hash,
                            isPrivate ? 0 : 1,
                            isPrivate ? 1 : 0,
                            isPrivate ? 2 : 1);
                    return find(sql, account, address.text()).orElseThrow();
                });
    }

    /** Removes a list. */
    public void remove(String account, String address) {
        changed(account, address, "DELETE FROM mailing_list WHERE address = ? AND account = ?");
    }

    /** Sets a list's password. */
    public void password(String account, String address, String password) {
        checked(password);
        changed(
                account,
                address,
                "UPDATE mailing_list SET password = ? WHERE address = ? AND account = ?",
                Secrets.hash(password));
    }

    /** Sets who sees a list and how one joins. */
    public MailingList privacy(
            String account,
            String address,
            boolean advertised,
            boolean archivePrivate,
            int subscribePolicy) {
        if (subscribePolicy < 1 || subscribePolicy > 3) {
            throw new RuleException("“subscribe_policy” must be from 1 to 3.");
        }
        changed(
                account,
                address,
                "UPDATE mailing_list SET advertised = ?, archive_private = ?, subscribe_policy = ?"
                        + " WHERE address = ? AND account = ?",
                advertised ? 1 : 0,
                archivePrivate ? 1 : 0,
                subscribePolicy);
        return database.read(sql -> find(sql, account, Names.clean(address)).orElseThrow());
    }

    /** The mailboxes that may run a list besides its owner. */
    public List<String> delegates(String account, String address) {
        return database.read(
                sql -> {
                    String list = existing(sql, account, address);
                    return sql.list(
                            "SELECT delegate FROM list_delegate WHERE list = ? ORDER BY delegate",
                            row -> row.getString(1),
                            list);
                });
    }

    /** Lets mailboxes run a list, or ends that. */
    public void delegate(String account, String address, List<String> delegates, boolean may) {
        database.write(
                sql -> {
                    String list = existing(sql, account, address);
                    for (String delegate : delegates) {
                        String mailbox = Names.clean(delegate);
                        Owned.mailbox(sql, account, mailbox);
                        sql.update(
                                may
                                        ? "INSERT OR IGNORE INTO list_delegate (list, delegate)"
                                                + " VALUES (?, ?)"
                                        : "DELETE FROM list_delegate WHERE list = ? AND delegate ="
                                                + " ?",
                                list,
                                mailbox);
                    }
                    return delegates.size();
                });
    }

    /** Whether a mailbox may run one of the account's lists. */
    public boolean hasDelegated(String account, String mailbox) {
        return database.read(
                sql ->
                        sql.first(
                                        "SELECT 1 FROM list_delegate JOIN mailing_list ON list ="
                                                + " address WHERE account = ? AND delegate = ?",
                                        row -> 1,
                                        account,
                                        Names.clean(mailbox))
                                .isPresent());
    }

    private void changed(String account, String address, String change, Object... first) {
        String clean = Names.clean(address);
        List<Object> values = new ArrayList<>(List.of(first));
        values.add(clean);
        values.add(account);
        if (database.write(sql -> sql.update(change, values.toArray())) == 0) {
            throw unknown(clean);
        }
    }

    private static String existing(Sql sql, String account, String address) {
        String clean = Names.clean(address);
        return find(sql, account, clean).orElseThrow(() -> unknown(clean)).address();
    }

    private static Optional<MailingList> find(Sql sql, String account, String address) {
        return sql.first(SELECT + " AND address = ?", MailingLists::read, account, address);
    }

    private static RuleException unknown(String address) {
        return new RuleException("The list “" + address + "” does not exist.");
    }

    private static void checked(String password) {
        if (password.isEmpty()) {
            throw new RuleException("A mailing list needs a password.");
        }
    }

    private static MailingList read(ResultSet row) throws SQLException {
        return new MailingList(
                row.getString(1), row.getInt(2) == 1, row.getInt(3) == 1, row.getInt(4));
    }
}
