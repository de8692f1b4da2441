package org.livebridge.scan;

import java.nio.file.Path;

/**
 * A call with what becomes of it.
 *
 * @param detail why, or what is near; empty when there is nothing to say
 * @param replacement what UAPI offers instead of a deprecated call; empty for none
 */
record JudgedCall(Path file, FoundCall call, Verdict verdict, String detail, String replacement) {

    /** Whether its API is deprecated: API 1 and API 2 are. */
    boolean deprecated() {
        return call.family() != org.livebridge.api.ApiFamily.UAPI;
    }
}
