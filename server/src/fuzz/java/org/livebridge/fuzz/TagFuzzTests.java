package org.livebridge.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.NullMarked;
import org.livebridge.http.api.HostileInput;

/** Fuzzes the tags of pages. */
@NullMarked
class TagFuzzTests {
    @FuzzTest(maxDuration = "60s")
    void takesAnything(byte[] bytes) {
        HostileInput.TAGS.take(bytes);
    }
}
