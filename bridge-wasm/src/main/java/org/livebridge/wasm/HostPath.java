package org.livebridge.wasm;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file or folder of the host that may be made no sooner than a guest first looks at it. */
@FunctionalInterface
public interface HostPath {
    /** Where it is, a real path; it is there now. */
    Path path() throws IOException;

    /** Asks {@code maker} once, whatever thread asks first. */
    static HostPath once(HostPath maker) {
        return new HostPath() {
            private @Nullable Path made;

            @Override
            public synchronized Path path() throws IOException {
                Path known = made;
                if (known == null) {
                    known = maker.path().toRealPath();
                    made = known;
                }
                return known;
            }
        };
    }
}
