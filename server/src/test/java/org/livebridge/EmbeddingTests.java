package org.livebridge;

import static org.assertj.core.api.Assertions.assertThat;

import example.Embedding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of samples/embedding, as a reader would run it. */
@NullMarked
class EmbeddingTests {
    @TempDir Path data;

    @Test
    void runsPhpAndPerlOverOneStore() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Embedding.run(
                data,
                "php",
                "$c = new CPANEL(); $c->api1('NVData', 'set', array('colour', 'blue'));"
                        + " echo $c->cpanelprint('$user');",
                out);
        Embedding.run(
                data,
                "perl",
                "my $c = Cpanel::LiveAPI->new(); print $c->api1('NVData', 'get', ['colour'])"
                        + "->{cpanelresult}{data}{result};",
                out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("userblue");
    }
}
