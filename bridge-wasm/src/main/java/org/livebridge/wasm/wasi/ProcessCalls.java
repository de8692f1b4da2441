package org.livebridge.wasm.wasi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livebridge.wasm.GuestExit;
import run.endive.runtime.Memory;

/** Arguments, environment, clocks, randomness, waiting, exit. */
final class ProcessCalls {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CLOCK_REALTIME = 0;
    private static final int SUBSCRIPTION = 48;
    private static final int EVENT = 32;
    private static final int ABSOLUTE = 1;

    private final List<byte[]> arguments;
    private final List<byte[]> environment;
    private final Waiting waiting;

    ProcessCalls(GuestWorld world, Waiting waiting) {
        this.waiting = waiting;
        arguments = strings(world.arguments());
        List<String> pairs = new ArrayList<>();
        world.environment().forEach((name, value) -> pairs.add(name + "=" + value));
        environment = strings(pairs);
    }

    void register(Map<String, SystemCall> calls) {
        calls.put("args_sizes_get", (m, a) -> sizes(m, arguments, a));
        calls.put("args_get", (m, a) -> write(m, arguments, a));
        calls.put("environ_sizes_get", (m, a) -> sizes(m, environment, a));
        calls.put("environ_get", (m, a) -> write(m, environment, a));
        calls.put("clock_time_get", (m, a) -> time(m, (int) a[0], (int) a[2]));
        calls.put("clock_res_get", (m, a) -> resolution(m, (int) a[1]));
        calls.put("random_get", (m, a) -> random(m, (int) a[0], (int) a[1]));
        calls.put("sched_yield", (m, a) -> Errno.SUCCESS);
        calls.put("poll_oneoff", this::poll);
        calls.put(
                "proc_exit",
                (m, a) -> {
                    throw new GuestExit((int) a[0] & 0xff);
                });
    }

    private static List<byte[]> strings(List<String> texts) {
        return texts.stream().map(t -> (t + "\0").getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static int sizes(Memory memory, List<byte[]> texts, long[] a) {
        memory.writeI32((int) a[0], texts.size());
        memory.writeI32((int) a[1], texts.stream().mapToInt(t -> t.length).sum());
        return Errno.SUCCESS;
    }

    private static int write(Memory memory, List<byte[]> texts, long[] a) {
        int pointer = (int) a[0];
        int at = (int) a[1];
        for (byte[] text : texts) {
            memory.writeI32(pointer, at);
            memory.write(at, text);
            pointer += 4;
            at += text.length;
        }
        return Errno.SUCCESS;
    }

    private static long now(int clock) {
        if (clock == CLOCK_REALTIME) {
            java.time.Instant instant = java.time.Instant.now();
            return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
        }
        return System.nanoTime();
    }

    private static int time(Memory memory, int clock, int result) {
        memory.writeLong(result, now(clock));
        return Errno.SUCCESS;
    }

    private static int resolution(Memory memory, int result) {
        memory.writeLong(result, 1000);
        return Errno.SUCCESS;
    }

    private static int random(Memory memory, int at, int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        memory.write(at, bytes);
        return Errno.SUCCESS;
    }

    /** Sleeps until the first clock, or says at once that streams are ready. */
    private int poll(Memory memory, long[] a) throws IOException, WasiException {
        int in = (int) a[0];
        int count = (int) a[2];
        boolean streams = false;
        long wait = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            int subscription = in + i * SUBSCRIPTION;
            if (memory.read(subscription + 8) == 0) {
                long timeout = memory.readLong(subscription + 24);
                boolean absolute = (memory.readShort(subscription + 40) & ABSOLUTE) != 0;
                long left = absolute ? timeout - now(memory.readInt(subscription + 16)) : timeout;
                wait = Math.min(wait, Math.max(0, left));
            } else {
                streams = true;
            }
        }
        if (!streams && wait < Long.MAX_VALUE) {
            sleep(wait);
        }
        int events = 0;
        for (int i = 0; i < count; i++) {
            int subscription = in + i * SUBSCRIPTION;
            byte tag = memory.read(subscription + 8);
            if (streams == (tag != 0)) {
                int event = (int) a[1] + events * EVENT;
                memory.writeLong(event, memory.readLong(subscription));
                memory.writeLong(event + 8, 0);
                memory.writeByte(event + 10, tag);
                memory.writeLong(event + 16, 1);
                memory.writeLong(event + 24, 0);
                events++;
            }
        }
        memory.writeI32((int) a[3], events);
        return Errno.SUCCESS;
    }

    private void sleep(long nanos) throws IOException, WasiException {
        try {
            waiting.sleep(nanos);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new WasiException(Errno.INTR);
        }
    }
}
