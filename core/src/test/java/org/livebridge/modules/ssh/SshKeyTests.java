package org.livebridge.modules.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.livebridge.Calls.api2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** The keys are those that SSH itself takes. */
@NullMarked
class SshKeyTests {
    @TempDir Path folder;
    LiveBridge bridge;
    Path keys;

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder);
        bridge.accounts().createFirst();
        keys = bridge.homes().of("user").resolve(".ssh");
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void sshKeygenReadsWhatIsMade() throws Exception {
        String program = "/usr/bin/ssh-keygen";
        boolean there = Files.isExecutable(Path.of(program));
        if (!there) {
            System.out.println("skipped: there is no " + program);
        }
        assumeTrue(there);
        for (String passphrase : List.of("", "low tide")) {
            String name = passphrase.isEmpty() ? "open" : "locked";
            api2(bridge, "user", "SSH::genkey", "name", name, "bits", "2048", "pass", passphrase);
            Path key = keys.resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            Process process =
                    new ProcessBuilder(program, "-y", "-P", passphrase, "-f", key.toString())
                            .redirectErrorStream(true)
                            .start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isZero();
            assertThat(Files.readString(keys.resolve(name + ".pub")))
                    .startsWith(
                            printed.strip().split(" ")[0] + " " + printed.strip().split(" ")[1]);
        }
    }

    @Test
    void aKeyIsAuthorizedOnceAndStoppedWholly() throws IOException {
        api2(bridge, "user", "SSH::genkey", "name", "one", "bits", "1024");
        api2(bridge, "user", "SSH::authkey", "key", "one", "action", "authorize");
        api2(bridge, "user", "SSH::authkey", "key", "one.pub", "action", "authorize");
        assertThat(Files.readAllLines(keys.resolve("authorized_keys"))).hasSize(1);
        api2(bridge, "user", "SSH::delkey", "name", "one", "pub", "1");
        assertThat(Files.readAllLines(keys.resolve("authorized_keys"))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
    }

    @Test
    void linesOfOthersInAuthorizedKeysStay() throws IOException {
        Files.createDirectories(keys);
        Files.writeString(
                keys.resolve("authorized_keys"),
                "# mine\nfrom=\"192.0.2.1\" ssh-rsa AAAAother me\n");
        api2(bridge, "user", "SSH::genkey", "name", "one", "bits", "1024");
        api2(bridge, "user", "SSH::authkey", "key", "one", "action", "authorize");
        api2(bridge, "user", "SSH::authkey", "key", "one", "action", "deauthorize");
        assertThat(Files.readString(keys.resolve("authorized_keys")))
                .isEqualTo("# mine\nfrom=\"192.0.2.1\" ssh-rsa AAAAother me\n");
    }

    @Test
    void aLinkForTheFolderIsNotFollowedOut() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(keys, outside);
        assertThat(api2(bridge, "user", "SSH::genkey", "name", "one", "bits", "1024"))
                .contains("\"result\":0");
        assertThat(outside).isEmptyDirectory();
    }
}
