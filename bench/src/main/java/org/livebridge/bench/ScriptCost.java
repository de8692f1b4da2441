package org.livebridge.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;

/**
 * What warm runs of one script cost: time, processor time and memory, and how many there are a
 * second. Processor time tells the truth on a machine that others use too.
 *
 * <p>Arguments: the language, the script, how many runs to warm up, how many to measure, threads.
 */
public final class ScriptCost {
    private final ScratchStore store = new ScratchStore();
    private final EmbeddedEngine engine = new EmbeddedEngine();
    private final Language language;
    private final Path script;

    private ScriptCost(Language language, Path script) {
        this.language = language;
        this.script = script.toAbsolutePath();
    }

    /** Prints one line of the table in docs/performance.md. */
    public static void main(String[] words) throws InterruptedException {
        Language language = Language.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
        ScriptCost cost = new ScriptCost(language, Path.of(words[1]));
        cost.measure(
                Integer.parseInt(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]));
        cost.store.close();
        System.exit(0);
    }

    private void measure(int warm, int runs, int threads) throws InterruptedException {
        rounds(warm, 1);
        long kept = used();
        OperatingSystemMXBean system = bean(OperatingSystemMXBean.class);
        ThreadMXBean memory = bean(ThreadMXBean.class);
        long cpu = system.getProcessCpuTime();
        long allocated = memory.getTotalThreadAllocatedBytes();
        long begin = System.nanoTime();
        long[] nanos = rounds(runs, threads);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuMillis = (system.getProcessCpuTime() - cpu) / 1e6 / runs;
        double megabytes = (memory.getTotalThreadAllocatedBytes() - allocated) / 1e6 / runs;
        long grown = used() - kept;
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.2f ms, p95 %.2f, least %.2f; processor %.2f ms, memory %.2f MB a run;"
                        + " %.0f runs/s on %d threads; heap %+.1f MB after %d runs%n",
                script.getFileName(),
                nanos[runs / 2] / 1e6,
                nanos[(int) (runs * 0.95)] / 1e6,
                nanos[0] / 1e6,
                cpuMillis,
                megabytes,
                runs / seconds,
                threads,
                grown / 1e6,
                runs);
    }

    private static <T extends java.lang.management.PlatformManagedObject> T bean(Class<T> type) {
        return ManagementFactory.getPlatformMXBean(type);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private long[] rounds(int runs, int threads) throws InterruptedException {
        long[] nanos = new long[runs];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform()
                    .start(
                            () -> {
                                for (int n = next.getAndIncrement();
                                        n < runs;
                                        n = next.getAndIncrement()) {
                                    long begin = System.nanoTime();
                                    run();
                                    nanos[n] = System.nanoTime() - begin;
                                }
                                done.countDown();
                            });
        }
        done.await();
        return nanos;
    }

    private void run() {
        BareRun.of(engine, store, language, script);
    }
}
