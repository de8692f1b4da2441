package org.livebridge.journal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiCall;
import org.livebridge.dispatch.AnsweredCall;
import org.livebridge.dispatch.CallListener;
import org.livebridge.json.Json;

/**
 * Keeps every call, written in batches behind the answer by a thread that starts with the first
 * one. Thread-safe. A full queue makes callers wait rather than lose a line.
 */
public final class Journal implements CallListener, AutoCloseable {
    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final int QUEUE = 10_000;

    /** Under load many lines are one write: to be woken for each costs more than the line. */
    private static final long GATHER_NANOS = 10_000_000;

    private static final int BATCH = 1_000;

    private final JournalFile file;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile @Nullable Thread writer;
    private boolean closed;

    /** A journal in {@code folder}, which is made with the first line. */
    public Journal(Path folder) {
        this.file = new JournalFile(folder);
    }

    /** A call, or a line made already, and when it was; without both, the end. */
    private record Entry(Instant time, @Nullable AnsweredCall answered, @Nullable Note note) {}

    /** Keeps something that is no call of an account's function. */
    public void note(Note note) {
        put(new Entry(Instant.now(), null, note));
    }

    @Override
    public void called(AnsweredCall answered) {
        put(new Entry(Instant.now(), answered, null));
    }

    private void put(Entry entry) {
        if (writer == null) {
            start();
        }
        try {
            queue.put(entry);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void start() {
        if (writer == null && !closed) {
            Thread thread = Thread.ofPlatform().name("journal").daemon().unstarted(this::write);
            writer = thread;
            thread.start();
        }
    }

    private void write() {
        List<Entry> batch = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException stopped) {
                return;
            }
            queue.drainTo(batch, BATCH);
            StringBuilder lines = new StringBuilder();
            for (Entry entry : batch) {
                AnsweredCall answered = entry.answered;
                Note note = entry.note;
                if (answered != null) {
                    lines.append(line(entry.time, answered)).append('\n');
                } else if (note != null) {
                    lines.append(note.line(entry.time)).append('\n');
                } else {
                    ended = true;
                }
            }
            batch.clear();
            append(lines.toString());
            if (!ended) {
                LockSupport.parkNanos(GATHER_NANOS);
            }
        }
    }

    private void append(String lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            file.append(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The journal cannot be written", failure);
        }
    }

    private static String line(Instant time, AnsweredCall answered) {
        ApiCall call = answered.call();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("time", time.toString());
        line.put("account", call.caller().account());
        line.put("login", call.caller().login());
        line.put("door", call.door().label());
        line.put("api", call.family().label());
        line.put("module", call.module());
        line.put("function", call.function());
        line.put("arguments", answered.maskedArguments());
        line.put("ok", answered.answer().ok());
        line.put("error", answered.answer().error());
        line.put("micros", answered.nanos() / 1000);
        answered.hint().ifPresent(hint -> line.put("hint", hint));
        return Json.write(line);
    }

    /** Writes what is left and ends the thread. */
    @Override
    public void close() {
        Thread thread;
        synchronized (this) {
            closed = true;
            thread = writer;
            writer = null;
        }
        if (thread == null) {
            return;
        }
        try {
            queue.put(new Entry(Instant.now(), null, null));
            LockSupport.unpark(thread);
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
