package org.livebridge.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sqlite.JDBC;

/**
 * One SQLite file (WAL, {@code synchronous=FULL}, foreign keys), shared by many processes.
 *
 * <p>Thread-safe: one connection a process writes, one transaction at a time; while it is busy,
 * others read what was committed before. A write transaction begins {@code IMMEDIATE}, so that two
 * processes queue instead of failing, and is on disk when {@link #write} returns.
 */
public final class Database implements AutoCloseable {
    /** One file a version, in order; a released one is never edited. */
    private static final List<String> MIGRATIONS =
            List.of(
                    "schema-1.sql",
                    "schema-2-plan.sql",
                    "schema-3-login.sql",
                    "schema-4-mail.sql",
                    "schema-5-domain.sql",
                    "schema-6-database.sql",
                    "schema-7-web.sql",
                    "schema-8-preference.sql",
                    "schema-9-last-login.sql");

    private static final int SCHEMA = MIGRATIONS.size();
    private static final int BUSY_MILLIS = 20_000;
    private static final int FEW = 50;
    private static final long MAPPED_BYTES = 256L << 20;

    private final Connection connection;
    private final Sql sql;
    private final Readers readers;
    private final AtomicLong reads = new AtomicLong();
    private ChangeMark changes = ChangeMark.NONE;
    private final ReentrantLock lock = new ReentrantLock();

    /** Whether this thread's transaction writes; only under the lock. */
    private boolean writing;

    private Database(Connection connection, String url) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.readers = new Readers(url);
    }

    /** Opens {@code file}, making it, its folder (mode 0700) and its schema where missing. */
    public static Database open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            String url = "jdbc:sqlite:" + file;
            Connection connection =
                    connect(url, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON");
            Database database = new Database(connection, url);
            database.migrate();
            // Only now: the file of the index is made by the first transaction.
            database.changes = ChangeMark.of(file);
            return database;
        } catch (IOException | SQLException cause) {
            throw new StoreException(
                    "The data folder cannot be used: " + file + ": " + cause.getMessage(), cause);
        }
    }

    /** A connection with these settings and those that all have. */
    static Connection connect(String url, String... settings) throws SQLException {
        Connection connection = JDBC.createConnection(url, new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=" + BUSY_MILLIS);
            for (String setting : settings) {
                statement.execute("PRAGMA " + setting);
            }
            // Pages of a large store are read in place, without a call to the system for each.
            statement.execute("PRAGMA mmap_size=" + MAPPED_BYTES);
            // The driver would begin and end a transaction of its own after each statement that
            // gives no row: from here on there are ours only.
            connection.setAutoCommit(false);
            statement.execute("COMMIT");
        }
        return connection;
    }

    /** Runs {@code work} on one consistent state. */
    public <T> T read(Function<Sql, T> work) {
        if ((!lock.isHeldByCurrentThread() && isBusy()) || !lock.tryLock()) {
            return readers.read(work, changes);
        }
        try {
            return transaction("BEGIN", work);
        } finally {
            lock.unlock();
        }
    }

    /** The writing connection serves a few reads too: a short process opens no other. */
    private boolean isBusy() {
        return readers.reading() || reads.incrementAndGet() > FEW;
    }

    /** Runs {@code work} and commits it; when it throws, nothing of it is kept. */
    public <T> T write(Function<Sql, T> work) {
        if (readers.reading()) {
            throw new IllegalStateException("A change must not begin inside of a read.");
        }
        lock.lock();
        boolean inside = writing;
        try {
            if (lock.getHoldCount() > 1 && !inside) {
                throw new IllegalStateException("A change must not begin inside of a read.");
            }
            writing = true;
            return transaction("BEGIN IMMEDIATE", work);
        } finally {
            writing = inside;
            lock.unlock();
        }
    }

    /** Another one whenever any process has committed a change. */
    ChangeMark.Mark mark() {
        return changes.now();
    }

    /** Whether this thread is in a change, and sees what nobody else sees yet. */
    boolean isChanging() {
        return lock.isHeldByCurrentThread() && writing;
    }

    /** Under the lock. */
    private <T> T transaction(String begin, Function<Sql, T> work) {
        // Inside another one of this thread it is a part of that, which can fail alone.
        boolean part = lock.getHoldCount() > 1;
        sql.execute(part ? "SAVEPOINT part" : begin);
        boolean done = false;
        try {
            T answer = work.apply(sql);
            sql.execute(part ? "RELEASE part" : "COMMIT");
            done = true;
            return answer;
        } finally {
            if (!done) {
                sql.execute(part ? "ROLLBACK TO part" : "ROLLBACK");
                if (part) {
                    sql.execute("RELEASE part");
                }
            }
        }
    }

    /** Copies the whole database into a new file, as it is at one moment. */
    public void copyTo(Path file) {
        // A connection of its own: kept statements of this one would stand in the way.
        try (Connection own =
                JDBC.createConnection(connection.getMetaData().getURL(), new Properties())) {
            new Sql(own).update("VACUUM INTO ?", file.toString());
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be copied: " + cause.getMessage(), cause);
        }
    }

    private void migrate() {
        if (version() > SCHEMA) {
            throw new StoreException(
                    "The data was written by a newer LiveBridge; use that one, or another folder"
                            + " with --data.",
                    new IllegalStateException("schema " + version()));
        }
        if (version() == SCHEMA) {
            return;
        }
        write(
                statements -> {
                    // Another process may have been quicker.
                    for (int next = version() + 1; next <= SCHEMA; next++) {
                        for (String statement : schema(next).split(";\\s*\n")) {
                            if (!statement.isBlank()) {
                                execute(statement);
                            }
                        }
                        execute("PRAGMA user_version=" + next);
                    }
                    return SCHEMA;
                });
    }

    private int version() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be read: " + cause.getMessage(), cause);
        }
    }

    private static String schema(int version) {
        String name = MIGRATIONS.get(version - 1);
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^\\s*--.*\n", "");
        } catch (IOException cause) {
            throw new StoreException("Cannot read " + name, cause);
        }
    }

    private void execute(String statement) {
        try (Statement made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be changed: " + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() {
        try {
            readers.close();
            connection.close();
            changes.close();
        } catch (IOException | SQLException cause) {
            throw new StoreException("The database could not be closed", cause);
        }
    }
}
