package org.livebridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.livebridge.api.ApiFamily;

@NullMarked
class CoverageTests {
    private static final Path PROJECT = Path.of("..");

    @Test
    void everyDocumentedFunctionIsThere() throws IOException {
        Coverage coverage = CoverageCommand.read(PROJECT);
        assertThat(coverage.implemented(ApiFamily.API2) + coverage.refused(ApiFamily.API2))
                .isGreaterThanOrEqualTo(371);
        assertThat(new CoveragePage(coverage).html())
                .contains("<td>SourceIPCheck<td>resetsecquestions<td title=\"\">implemented");
    }
}
