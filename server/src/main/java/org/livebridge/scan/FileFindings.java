package org.livebridge.scan;

import java.nio.file.Path;
import java.util.List;

/** What was found in one file. */
record FileFindings(Path file, SourceKind kind, List<FoundCall> calls, List<Remark> remarks) {
    FileFindings {
        calls = List.copyOf(calls);
        remarks = List.copyOf(remarks);
    }
}
