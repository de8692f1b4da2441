package org.livebridge.engine.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;

/** Programs of any language over the socket. */
@NullMarked
class SocketProgramTests {
    private static final Path SAMPLE =
            Path.of("../samples/python/list_mailboxes.py").toAbsolutePath();

    @Test
    void thePythonSampleListsMailboxes(@TempDir Path data)
            throws IOException, InterruptedException {
        boolean python =
                Stream.of("/usr/bin/python3", "/usr/local/bin/python3")
                        .anyMatch(p -> Files.isExecutable(Path.of(p)));
        assumeTrue(python, "python3 is not installed");
        Path out = data.resolve("out");
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            bridge.mailboxes().add("user", "info", "example.com", "secret", 0);
            int status =
                    new SocketProgram(bridge, data)
                            .run(
                                    Caller.owner("user"),
                                    List.of("python3", SAMPLE.toString()),
                                    Redirect.to(out.toFile()));
            assertThat(status).isZero();
        }
        assertThat(Files.readString(out)).contains("info@example.com\n");
        try (Stream<Path> left = Files.list(data.resolve("sockets"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theExitStatusIsTheProgramsAndTheSocketIsPrivate(@TempDir Path data)
            throws IOException, InterruptedException {
        Path out = data.resolve("out");
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            int status =
                    new SocketProgram(bridge, data)
                            .run(
                                    Caller.owner("user"),
                                    List.of(
                                            "sh",
                                            "-c",
                                            "stat -c '%a %F' \"$CPANEL_CONNECT_SOCKET\"; exit 7"),
                                    Redirect.to(out.toFile()));
            assertThat(status).isEqualTo(7);
        }
        assertThat(Files.readString(out)).isEqualTo("600 socket\n");
    }

    @Test
    void aSocketThatHadToGoElsewhereLeavesNothingThere(@TempDir Path data)
            throws IOException, InterruptedException {
        Path out = data.resolve("out");
        Path deep = Files.createDirectories(data.resolve("d".repeat(100)));
        try (LiveBridge bridge = LiveBridge.open(deep)) {
            bridge.accounts().createFirst();
            new SocketProgram(bridge, deep)
                    .run(
                            Caller.owner("user"),
                            List.of("sh", "-c", "dirname \"$CPANEL_CONNECT_SOCKET\""),
                            Redirect.to(out.toFile()));
        }
        assertThat(Path.of(Files.readString(out).strip())).isAbsolute().doesNotExist();
    }
}
