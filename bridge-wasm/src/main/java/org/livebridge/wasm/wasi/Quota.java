package org.livebridge.wasm.wasi;

import org.livebridge.wasm.GuestLimitException;

/** Counts what the guest writes and ends it when that is too much. */
public final class Quota {
    private final long limit;
    private long written;

    /** A quota of {@code limit} bytes for all that is written, to streams and files together. */
    public Quota(long limit) {
        this.limit = limit;
    }

    void written(long bytes) {
        written += bytes;
        if (written > limit) {
            throw new GuestLimitException(
                    "The script wrote more than its limit of " + limit + " bytes and was ended.");
        }
    }
}
