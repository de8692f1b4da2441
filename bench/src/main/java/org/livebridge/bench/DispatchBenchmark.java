package org.livebridge.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One call at the dispatcher: reads, a change that reaches the disk, one that changes nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DispatchBenchmark {
    private static final Arguments ACCOUNT = Arguments.named(Map.of("account", "user"));

    private final ScratchStore store = new ScratchStore();
    private int turn;

    /** Ends the store. */
    @TearDown
    public void close() {
        store.close();
    }

    /** API 2, one row from one table. */
    @Benchmark
    public Object readApi2() {
        return store.call(ApiFamily.API2, "SourceIPCheck", "listips", ACCOUNT);
    }

    /** UAPI, the account's domains. */
    @Benchmark
    public Object readUapi() {
        return store.call(ApiFamily.UAPI, "DomainInfo", "list_domains", Arguments.NONE);
    }

    /** A reset that changes nothing, so commits nothing. */
    @Benchmark
    public Object resetNothing() {
        return store.call(ApiFamily.API2, "SourceIPCheck", "resetsecquestions", ACCOUNT);
    }

    /** A named value that changes each time: on disk before the answer. */
    @Benchmark
    public Object durableWrite() {
        turn++;
        return store.call(
                ApiFamily.API2,
                "NVData",
                "set",
                Arguments.named(Map.of("names", "turn", "turn", String.valueOf(turn))));
    }
}
