package org.livebridge.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.NullMarked;
import org.livebridge.http.api.HostileInput;

/** Fuzzes the frame reader and the requests inside. */
@NullMarked
class FramesFuzzTests {
    @FuzzTest(maxDuration = "60s")
    void takesAnything(byte[] bytes) {
        HostileInput.FRAMES.take(bytes);
    }
}
