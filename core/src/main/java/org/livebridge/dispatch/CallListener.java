package org.livebridge.dispatch;

import java.util.Optional;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Envelope;

/** Told of every call after its answer is made; must not block or throw. */
@FunctionalInterface
public interface CallListener {

    /**
     * Takes note of a call.
     *
     * @param nanos how long it took
     * @param hint what could help its author, never part of the wire text
     */
    void called(ApiCall call, Envelope answer, long nanos, Optional<String> hint);
}
