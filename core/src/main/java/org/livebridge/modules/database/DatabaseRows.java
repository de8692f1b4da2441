package org.livebridge.modules.database;

import java.util.List;
import java.util.Locale;
import org.livebridge.account.database.DatabaseNames;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Grants.Grant;

/** The rows of databases and users that several functions share (functions.md 5). */
final class DatabaseRows {
    private static final double MEGABYTE = 1024.0 * 1024;

    private final DatabaseState state;

    DatabaseRows(DatabaseState state) {
        this.state = state;
    }

    record Pair(String user, String db) {}

    record DatabaseRow(String db, long size, String sizemeg, int usercount, List<Pair> userlist) {}

    record UserRow(String user, String shortuser, List<Pair> dblist) {}

    List<DatabaseRow> databases(String account) {
        List<Grant> grants = state.grants().of(account);
        return state.databases().of(account).stream().map(name -> row(name, grants)).toList();
    }

    List<UserRow> users(String account) {
        List<Grant> grants = state.grants().of(account);
        return state.users().of(account).stream()
                .map(
                        user ->
                                new UserRow(
                                        user,
                                        DatabaseNames.shortName(account, user),
                                        pairs(
                                                grants.stream()
                                                        .filter(g -> g.user().equals(user))
                                                        .toList())))
                .toList();
    }

    private DatabaseRow row(String name, List<Grant> grants) {
        List<Pair> users = pairs(grants.stream().filter(g -> g.database().equals(name)).toList());
        long bytes = state.databases().bytes(name);
        return new DatabaseRow(
                name,
                bytes,
                String.format(Locale.ROOT, "%.2f", bytes / MEGABYTE),
                users.size(),
                users);
    }

    private static List<Pair> pairs(List<Grant> grants) {
        return grants.stream().map(g -> new Pair(g.user(), g.database())).toList();
    }
}
