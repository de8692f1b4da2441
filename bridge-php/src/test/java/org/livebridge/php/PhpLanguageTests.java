package org.livebridge.php;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.wasm.Channel;

@NullMarked
class PhpLanguageTests {
    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> payloads = new ArrayList<>();

    @Test
    void runsAFileAndPrintsWhatItPrints() throws IOException {
        Files.writeString(folder.resolve("part.php"), "<?php return 'part';");
        run("<?php echo 'hello ', PHP_MAJOR_VERSION, ' ', require 'part.php', ' ', __FILE__;");
        assertThat(text(out)).isEqualTo("hello 8 part " + folder.resolve("script.php"));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void carriesACallToTheBindingAndItsAnswerBack() throws IOException {
        run(
                """
                <?php
                require_once '/usr/local/cpanel/php/cpanel.php';
                $cpanel = new cPanel();
                $r = $cpanel->api2('Email', 'listpops', array('regex' => "a\\"b\\xff"));
                echo json_encode($r), count($r['cpanelresult']['data']);
                $cpanel->end();
                """);
        assertThat(payloads.get(0)).isEqualTo("<cpaneljson enable=\"1\">");
        assertThat(payloads.get(1))
                .isEqualTo(
                        "<cpanelaction>\n{\"reqtype\":\"exec\",\"module\":\"Email\",\"func\":\"listpops\","
                                + "\"apiversion\":\"2\",\"args\":{\"regex\":\"a\\\"bÿ\"}}\n</cpanelaction>");
        assertThat(payloads.get(2)).isEqualTo("<cpanelxml shutdown=\"1\" />");
        assertThat(text(out)).isEqualTo("{\"cpanelresult\":{\"data\":[1]}}1");
    }

    @Test
    void tellsOfAParseErrorOnStandardErrorWithFileAndLine() {
        PolyglotException exit =
                catchThrowableOfType(
                        PolyglotException.class, () -> run("<?php\necho 'a'\necho 'b';"));
        assertThat(exit.isExit()).isTrue();
        assertThat(exit.getExitStatus()).isEqualTo(255);
        assertThat(text(err)).contains("Parse error").contains("script.php on line 3");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void passesTheExitStatusOn() {
        PolyglotException exit =
                catchThrowableOfType(
                        PolyglotException.class, () -> run("<?php echo 'x'; exit(3);"));
        assertThat(exit.getExitStatus()).isEqualTo(3);
        assertThat(text(out)).isEqualTo("x");
    }

    private void run(String code) throws IOException {
        Path script = Files.writeString(folder.resolve("script.php"), code);
        try (Context context =
                Context.newBuilder("php")
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .allowIO(IOAccess.ALL)
                        .currentWorkingDirectory(folder)
                        .out(out)
                        .err(err)
                        .option("engine.WarnInterpreterOnly", "false")
                        .build()) {
            context.getPolyglotBindings()
                    .putMember(Channel.BINDING, Channel.asBinding(this::answer));
            context.eval(Source.newBuilder("php", script.toFile()).build());
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private byte[] answer(byte[] payload) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        payloads.add(text);
        String json =
                text.contains("listpops") ? "{\"cpanelresult\":{\"data\":[1]}}" : "{\"data\":1}";
        String answer = "<?xml version=\"1.0\" ?>\n<cpanelresult>" + json + "</cpanelresult>\n";
        return text.startsWith("<cpanelxml")
                ? new byte[0]
                : answer.getBytes(StandardCharsets.UTF_8);
    }
}
