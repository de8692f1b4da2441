package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
@DisplayName("JSON by the host")
class PerlJsonTests {

    @ParameterizedTest(name = "start {0}")
    @CsvSource({"plain", "kept"})
    @DisplayName("is what JSON::PP makes of the same data, or is left to it")
    void isJsonPpsOwn(String start) throws IOException {
        URL script = Objects.requireNonNull(PerlJsonTests.class.getResource("host-json.pl"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Context context =
                Context.newBuilder("perl")
                        .allowIO(IOAccess.ALL)
                        .out(out)
                        .err(out)
                        .option("perl.Start", start)
                        .option("engine.WarnInterpreterOnly", "false")
                        .build()) {
            context.eval(Source.newBuilder("perl", script).build());
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("JSON::PP::Boolean 12345678901235 0\n1 0\n48 encoded, 32 decoded\n");
    }
}
