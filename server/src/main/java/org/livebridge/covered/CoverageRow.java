package org.livebridge.covered;

import org.livebridge.api.ApiFamily;

/**
 * One function as the coverage page shows it.
 *
 * @param state {@code implemented} or {@code honest failure}
 * @param doors how many doors its cases go through
 * @param cases how many cases of the suites call it
 * @param uapi the UAPI function that does the same; empty for none
 * @param note why it is not offered; empty when it is
 */
public record CoverageRow(
        ApiFamily api,
        String module,
        String function,
        String state,
        String evidence,
        int doors,
        int cases,
        String uapi,
        String note) {

    /** Whether it works. */
    public boolean implemented() {
        return note.isEmpty();
    }
}
