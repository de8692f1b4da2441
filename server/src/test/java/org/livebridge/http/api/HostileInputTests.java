package org.livebridge.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corpus of the fuzz targets ({@code mvn -Pfuzz}), as plain tests. */
@NullMarked
class HostileInputTests {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @ParameterizedTest
    @EnumSource(HostileInput.class)
    void theCorpusIsReadOrRefused(HostileInput target) throws IOException {
        Path folder = CORPUS.resolve(target.name().toLowerCase(Locale.ROOT));
        List<Path> inputs;
        try (Stream<Path> files = Files.list(folder)) {
            inputs = files.sorted().toList();
        }
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            target.take(bytes);
            // A reader meets broken ends, too.
            for (int length = 0; length < Math.min(bytes.length, 500); length++) {
                target.take(java.util.Arrays.copyOf(bytes, length));
            }
        }
    }
}
