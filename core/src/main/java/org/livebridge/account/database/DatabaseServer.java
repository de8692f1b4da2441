package org.livebridge.account.database;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Carries out on a real server what the store decided. Names reach it checked; it quotes them.
 *
 * <p>Called inside the store's transaction: what throws {@link
 * org.livebridge.account.RuleException} is not kept.
 */
public interface DatabaseServer {
    /** No server: the store alone knows of databases. */
    DatabaseServer NONE = new DatabaseServer() {};

    /** Whether a server is there. */
    default boolean attached() {
        return false;
    }

    /** The server's version; empty without a server. */
    default String version() {
        return "";
    }

    /** Makes a database. */
    default void createDatabase(String name) {}

    /** Drops a database. */
    default void dropDatabase(String name) {}

    /** Renames a database. */
    default void renameDatabase(String name, String changed) {}

    /** Makes a user. */
    default void createUser(String name, String password) {}

    /** Drops a user. */
    default void dropUser(String name) {}

    /** Renames a user. */
    default void renameUser(String name, String changed) {}

    /** Changes a user's password. */
    default void password(String name, String password) {}

    /** Grants exactly these privileges; none of them revokes all. */
    default void grant(String database, String user, List<String> privileges) {}

    /** How many bytes a database takes; 0 without a server. */
    default long bytes(String database) {
        return 0;
    }

    /** Checks or repairs every table of a database; nothing without a server. */
    default List<TableReport> check(String database, boolean repair) {
        return List.of();
    }

    /**
     * {@code database.routine} of each routine that a user defined; an empty user stands for all.
     */
    default List<String> routines(String database, String user) {
        return List.of();
    }

    /** Writes what makes a database's contents again: with the rows of its tables, or without. */
    default void dump(String database, boolean rows, Writer out) throws IOException {
        out.write("-- " + database + "\n-- LiveBridge keeps its name; no server holds tables.\n");
    }
}
