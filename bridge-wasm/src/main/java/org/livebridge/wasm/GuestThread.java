package org.livebridge.wasm;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a guest on a thread with a large stack, whatever thread the embedder calls from.
 *
 * <p>Meanwhile the embedder's thread, which has entered the context, answers the guest's calls of
 * the channel. When the context is closed or cancelled, the guest is interrupted and waited for, so
 * that no guest stays behind. Its thread serves the next one: to start one costs more than a run.
 */
final class GuestThread {
    private static final int LIMIT_STATUS = 137;
    private static final int BROKEN_STATUS = 70;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GuestContext context;
    private final GuestProgram program;
    private final Source script;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    GuestThread(GuestContext context, GuestProgram program, Source script) {
        this.context = context;
        this.program = program;
        this.script = script;
    }

    /** A payload that wants an answer, or a note, or, without either, the end of the run. */
    private static final class Event {
        final byte @Nullable [] payload;
        final @Nullable String note;
        final CompletableFuture<byte[]> answer = new CompletableFuture<>();
        final int status;

        Event(byte @Nullable [] payload, @Nullable String note, int status) {
            this.payload = payload;
            this.note = note;
            this.status = status;
        }
    }

    private final class Way implements Channel {
        @Override
        public byte[] exchange(byte[] payload) {
            return GuestThread.this.exchange(payload);
        }

        @Override
        public void note(String sentence) {
            events.add(new Event(null, sentence, 0));
        }
    }

    /** Runs the script and returns its status; throws when the context is cancelled. */
    int run(Node node) {
        GuestThreads.Seat seat =
                GuestThreads.run("guest-" + script.getLanguage(), () -> end(this::guest));
        try {
            while (true) {
                Event event =
                        TruffleSafepoint.setBlockedThreadInterruptibleFunction(
                                node, BlockingQueue::take, events);
                if (event.note != null) {
                    context.note(event.note);
                    continue;
                }
                byte[] payload = event.payload;
                if (payload == null) {
                    return event.status;
                }
                try {
                    event.answer.complete(context.exchange(payload));
                } catch (RuntimeException failure) {
                    event.answer.completeExceptionally(failure);
                }
            }
        } finally {
            seat.stop();
            join(seat);
        }
    }

    private static void join(GuestThreads.Seat seat) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!seat.ended(PATIENCE)) {
                System.getLogger(GuestThread.class.getName())
                        .log(System.Logger.Level.WARNING, "A guest did not end when told to.");
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(IntSupplier guest) {
        int status = BROKEN_STATUS;
        try {
            status = guest.getAsInt();
        } finally {
            events.add(new Event(null, null, status));
        }
    }

    private int guest() {
        try {
            return program.run(context, script, new Way());
        } catch (GuestLimitException limit) {
            say(String.valueOf(limit.getMessage()));
            return LIMIT_STATUS;
        } catch (OutOfMemoryError full) {
            say("The script needs more memory than this JVM has; give it more with -Xmx.");
            return LIMIT_STATUS;
        } catch (RuntimeException broken) {
            if (!Thread.currentThread().isInterrupted()) {
                say("The interpreter broke: " + broken);
            }
            return BROKEN_STATUS;
        }
    }

    private byte[] exchange(byte[] payload) {
        Event event = new Event(payload, null, 0);
        events.add(event);
        try {
            return event.answer.get();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new GuestExit(BROKEN_STATUS);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            say(cause == null ? failure.toString() : String.valueOf(cause.getMessage()));
            throw new GuestExit(BROKEN_STATUS);
        }
    }

    private void say(String sentence) {
        try {
            context.env().err().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
            context.env().err().flush();
        } catch (IOException nobodyListens) {
            // The status tells it too.
        }
    }
}
