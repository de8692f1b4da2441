package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PerlLibraryTests {
    private static final Path FOLDER = Path.of("src/main/resources/org/livebridge/perl/lib");

    @Test
    void theListNamesEveryModule() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> modules =
                    files.map(file -> FOLDER.relativize(file).toString())
                            .filter(name -> name.endsWith(".pm"))
                            .sorted()
                            .toList();
            assertThat(PerlLibrary.names()).isEqualTo(modules);
        }
        assertThat(PerlLibrary.files()).hasSize(PerlLibrary.names().size());
    }
}
