package org.livebridge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connections of one database that only read, each lent to one thread at a time: while one of
 * another writes, they see what was committed before. Made when they are needed. Thread-safe.
 *
 * <p>To begin and to end a transaction costs several calls to the system, more than most reads. So
 * a connection stays in its transaction for the next read, as long as nobody has committed; for a
 * tenth of a second at most, since an open one keeps the write-ahead log from being emptied.
 */
final class Readers implements AutoCloseable {
    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final long LONGEST_NANOS = 100_000_000;

    private final String url;
    private final Semaphore free = new Semaphore(MOST);
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private final Map<Thread, Reader> lent = new ConcurrentHashMap<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final ExecutorService clock =
            new ThreadPoolExecutor(
                    0,
                    1,
                    1,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    work -> Thread.ofPlatform().name("store-readers").daemon().unstarted(work),
                    new ThreadPoolExecutor.DiscardPolicy());

    Readers(String url) {
        this.url = url;
    }

    private static final class Reader {
        private final Connection connection;
        private final Sql sql;
        private ChangeMark.@Nullable Mark mark;

        Reader(Connection connection) {
            this.connection = connection;
            this.sql = new Sql(connection);
        }

        /** Stands in a transaction that began after {@code now} was the mark. */
        void begin(ChangeMark.Mark now) {
            if (!now.equals(mark)) {
                end();
                sql.execute("BEGIN");
                mark = now;
            }
        }

        void end() {
            if (mark != null) {
                mark = null;
                sql.execute("COMMIT");
            }
        }
    }

    /** Whether this thread reads here now. */
    boolean reading() {
        return lent.containsKey(Thread.currentThread());
    }

    /** Runs {@code work} on one consistent state; within another one on the same. */
    <T> T read(Function<Sql, T> work, ChangeMark changes) {
        Reader mine = lent.get(Thread.currentThread());
        if (mine != null) {
            return work.apply(mine.sql);
        }
        free.acquireUninterruptibly();
        try {
            Reader known = idle.pollFirst();
            Reader reader = known == null ? open() : known;
            lent.put(Thread.currentThread(), reader);
            boolean done = false;
            try {
                reader.begin(changes.now());
                T answer = work.apply(reader.sql);
                done = true;
                return answer;
            } finally {
                if (!done) {
                    reader.end();
                }
                lent.remove(Thread.currentThread());
                idle.addFirst(reader);
                endSoon();
            }
        } finally {
            free.release();
        }
    }

    private void endSoon() {
        if (!ending.get() && ending.compareAndSet(false, true)) {
            clock.execute(this::endIdle);
        }
    }

    /** One at a time, so that no reader meanwhile finds none and opens another connection. */
    private void endIdle() {
        LockSupport.parkNanos(LONGEST_NANOS);
        ending.set(false);
        for (int i = idle.size(); i > 0; i--) {
            if (!free.tryAcquire()) {
                // All are at work; the next to return asks again.
                return;
            }
            try {
                Reader reader = idle.pollLast();
                if (reader != null) {
                    reader.end();
                    idle.addFirst(reader);
                }
            } finally {
                free.release();
            }
        }
    }

    private Reader open() {
        try {
            return new Reader(Database.connect(url, "query_only=ON"));
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be read: " + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() throws SQLException {
        clock.shutdownNow();
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.connection.close();
        }
    }
}
