package org.livebridge.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
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

/** A fresh, isolated run of the founding document's sample in a warm JVM, its call included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class ScriptBenchmark {
    private static final Path SAMPLES =
            Path.of(System.getProperty("livebridge.samples", "samples")).toAbsolutePath();

    private final ScratchStore store = new ScratchStore();
    private final EmbeddedEngine engine = new EmbeddedEngine();

    /** Ends the store. */
    @TearDown
    public void close() {
        store.close();
    }

    /** samples/php/resetsecquestions.live.php. */
    @Benchmark
    public int php() {
        return run(Language.PHP, "php/resetsecquestions.live.php");
    }

    /** samples/perl/resetsecquestions.live.pl. */
    @Benchmark
    public int perl() {
        return run(Language.PERL, "perl/resetsecquestions.live.pl");
    }

    private int run(Language language, String sample) {
        return BareRun.of(engine, store, language, SAMPLES.resolve(sample));
    }
}
