package org.livebridge.serve;

import java.util.concurrent.atomic.LongAdder;

/** Durations by bucket, from 100 µs to 10 s. Thread-safe. */
final class Histogram {
    private static final double[] BOUNDS = {
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5,
        10
    };

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void take(long duration) {
        int i = 0;
        while (i < BOUNDS.length && duration > BOUNDS[i] * 1e9) {
            i++;
        }
        buckets[i].increment();
        nanos.add(duration);
    }

    /** Prometheus' buckets hold all below them, too. */
    void write(StringBuilder text, String name, String labels) {
        long below = 0;
        for (int i = 0; i < buckets.length; i++) {
            below += buckets[i].sum();
            String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
            text.append(name)
                    .append("_bucket{")
                    .append(labels)
                    .append(",le=\"")
                    .append(bound)
                    .append("\"} ")
                    .append(below)
                    .append('\n');
        }
        text.append(name).append("_sum{").append(labels).append("} ").append(nanos.sum() / 1e9);
        text.append('\n').append(name).append("_count{").append(labels).append("} ").append(below);
        text.append('\n');
    }
}
