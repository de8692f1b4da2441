package org.livebridge.modules.domain;

import org.livebridge.modules.Outcome;

/** The rows by which functions on domains tell success and failure. */
final class DomainOutcome {
    private DomainOutcome() {}

    static Object failed(String reason) {
        return new Outcome.ResultRow(0, reason);
    }
}
