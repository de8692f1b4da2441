package org.livebridge.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.NullMarked;
import org.livebridge.http.api.HostileInput;

/** Fuzzes multipart bodies. */
@NullMarked
class MultipartFuzzTests {
    @FuzzTest(maxDuration = "60s")
    void takesAnything(byte[] bytes) {
        HostileInput.MULTIPART.take(bytes);
    }
}
