package org.livebridge.account.web;

import org.livebridge.store.Database;

/** Whether strangers may fetch files by FTP, and leave some. */
public final class AnonymousFtp {
    private final Database database;

    /** The settings in {@code database}. */
    public AnonymousFtp(Database database) {
        this.database = database;
    }

    /** Whether they may fetch files. */
    public boolean allowed(String account) {
        return get(account, "anonymous");
    }

    /** Whether they may leave files. */
    public boolean incoming(String account) {
        return get(account, "incoming");
    }

    /** Sets whether they may fetch files. */
    public void allow(String account, boolean on) {
        set(account, "anonymous", on);
    }

    /** Sets whether they may leave files. */
    public void allowIncoming(String account, boolean on) {
        set(account, "incoming", on);
    }

    private boolean get(String account, String column) {
        return database.read(
                sql ->
                        sql.first(
                                                "SELECT "
                                                        + column
                                                        + " FROM ftp_setting WHERE account = ?",
                                                row -> row.getInt(1),
                                                account)
                                        .orElse(0)
                                != 0);
    }

    private void set(String account, String column, boolean on) {
        database.write(
                sql ->
                        sql.update(
                                "INSERT INTO ftp_setting (account, "
                                        + column
                                        + ") VALUES (?, ?) ON CONFLICT (account) DO UPDATE SET "
                                        + column
                                        + " = excluded."
                                        + column,
                                account,
                                on ? 1 : 0));
    }
}
