package org.livebridge.http;

/** Told of every request after its answer; must not throw. */
@FunctionalInterface
public interface ExchangeListener {

    /** Takes note of a request that was answered with this status in so many nanoseconds. */
    void answered(Exchange exchange, int status, long bytes, long nanos);
}
