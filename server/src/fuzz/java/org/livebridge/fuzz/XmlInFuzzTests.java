package org.livebridge.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.NullMarked;
import org.livebridge.http.api.HostileInput;

/** Fuzzes the oldest form of a call. */
@NullMarked
class XmlInFuzzTests {
    @FuzzTest(maxDuration = "60s")
    void takesAnything(byte[] bytes) {
        HostileInput.XMLIN.take(bytes);
    }
}
