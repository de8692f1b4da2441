package org.livebridge.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Connections of one database that only read, each lent to one thread at a time: while one of
 * another writes, they see what was committed before. Made when they are needed. Thread-safe.
 */
final class Readers implements AutoCloseable {
    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final String url;
    private final Semaphore free = new Semaphore(MOST);
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private final Map<Thread, Reader> lent = new ConcurrentHashMap<>();

    Readers(String url) {
        this.url = url;
    }

    private record Reader(Connection connection, Sql sql) {}

    /** Whether this thread reads here now. */
    boolean reading() {
        return lent.containsKey(Thread.currentThread());
    }

    /** Runs {@code work} on one consistent state; within another one on the same. */
    <T> T read(Function<Sql, T> work) {
        Reader mine = lent.get(Thread.currentThread());
        if (mine != null) {
            return work.apply(mine.sql);
        }
        free.acquireUninterruptibly();
        try {
            Reader known = idle.pollFirst();
            Reader reader = known == null ? open() : known;
            lent.put(Thread.currentThread(), reader);
            try {
                reader.sql.execute("BEGIN");
                try {
                    return work.apply(reader.sql);
                } finally {
                    reader.sql.execute("COMMIT");
                }
            } finally {
                lent.remove(Thread.currentThread());
                idle.addFirst(reader);
            }
        } finally {
            free.release();
        }
    }

    private Reader open() {
        try {
            Connection connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout=" + Database.BUSY_MILLIS);
                statement.execute("PRAGMA query_only=ON");
                statement.execute("PRAGMA mmap_size=" + Database.MAPPED_BYTES);
            }
            Database.leaveTransactionsToUs(connection);
            return new Reader(connection, new Sql(connection));
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be read: " + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.connection.close();
        }
    }
}
