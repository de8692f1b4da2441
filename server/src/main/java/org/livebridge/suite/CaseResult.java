package org.livebridge.suite;

import java.util.List;

/** What came of a case at one door; no difference means that it passed. */
record CaseResult(SuiteCase tested, String door, List<Difference> differences, long nanos) {

    boolean passed() {
        return differences.isEmpty();
    }
}
