package org.livebridge.serve;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.livebridge.dispatch.AnsweredCall;
import org.livebridge.dispatch.CallListener;
import org.livebridge.http.Exchange;
import org.livebridge.http.ExchangeListener;

/**
 * Counts calls and requests, and tells them in Prometheus' text form. Thread-safe.
 *
 * <p>Labels are bounded: only names of registered functions become one, others count as {@code
 * unknown}.
 */
public final class Metrics implements CallListener, ExchangeListener {
    /** The type of the text form. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();
    private final Map<String, Histogram> histograms = new ConcurrentHashMap<>();
    private final Map<String, DoubleSupplier> gauges = new ConcurrentHashMap<>();

    /** Nothing counted yet. */
    public Metrics() {}

    @Override
    public void called(AnsweredCall answered) {
        String family = answered.call().family().label();
        String name = answered.function().isPresent() ? answered.call().name() : "unknown";
        String outcome = answered.answer().ok() ? "ok" : "failed";
        count(
                "livebridge_calls_total",
                "api=\"" + family + "\",function=\"" + name + "\",outcome=\"" + outcome + "\"");
        time("livebridge_call_seconds", "api=\"" + family + "\"", answered.nanos());
    }

    @Override
    public void answered(Exchange exchange, int status, long bytes, long nanos) {
        String service = "service=\"" + exchange.service().label() + "\"";
        count("livebridge_requests_total", service + ",status=\"" + status + "\"");
        time("livebridge_request_seconds", service, nanos);
    }

    /** Counts one; {@code labels} as in {@code a="b",c="d"}, from a small set. */
    public void count(String name, String labels) {
        counters.computeIfAbsent(name + "{" + labels + "}", ignored -> new LongAdder()).increment();
    }

    /** Takes a duration into a histogram. */
    public void time(String name, String labels, long nanos) {
        histograms
                .computeIfAbsent(name + "{" + labels + "}", ignored -> new Histogram())
                .take(nanos);
    }

    /** Tells a value that is asked for with each reading, such as the size of a pool. */
    public void gauge(String name, DoubleSupplier value) {
        gauges.put(name, value);
    }

    /** Everything as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Map.Entry<String, LongAdder> counter : new TreeMap<>(counters).entrySet()) {
            String name = counter.getKey().substring(0, counter.getKey().indexOf('{'));
            if (!name.equals(before)) {
                text.append("# TYPE ").append(name).append(" counter\n");
                before = name;
            }
            text.append(counter.getKey()).append(' ').append(counter.getValue().sum()).append('\n');
        }
        for (Map.Entry<String, Histogram> histogram : new TreeMap<>(histograms).entrySet()) {
            int cut = histogram.getKey().indexOf('{');
            String name = histogram.getKey().substring(0, cut);
            if (!name.equals(before)) {
                text.append("# TYPE ").append(name).append(" histogram\n");
                before = name;
            }
            String labels = histogram.getKey().substring(cut + 1, histogram.getKey().length() - 1);
            histogram.getValue().write(text, name, labels);
        }
        new TreeMap<>(gauges)
                .forEach(
                        (name, value) ->
                                text.append("# TYPE ")
                                        .append(name)
                                        .append(" gauge\n")
                                        .append(name)
                                        .append(' ')
                                        .append(value.getAsDouble())
                                        .append('\n'));
        return text.toString();
    }
}
