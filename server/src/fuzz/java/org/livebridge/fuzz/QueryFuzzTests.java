package org.livebridge.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.NullMarked;
import org.livebridge.http.api.HostileInput;

/** Fuzzes the parser of queries and forms. */
@NullMarked
class QueryFuzzTests {
    @FuzzTest(maxDuration = "60s")
    void takesAnything(byte[] bytes) {
        HostileInput.QUERY.take(bytes);
    }
}
