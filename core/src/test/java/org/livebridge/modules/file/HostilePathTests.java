package org.livebridge.modules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** No path, link or archive leads a caller out of its home. */
@NullMarked
class HostilePathTests {
    private static final String SECRET = "the other account's secret";

    @TempDir Path folder;
    LiveBridge bridge;
    Path home;
    Path foreign;

    @BeforeEach
    void open() throws IOException {
        bridge = LiveBridge.open(folder.resolve("data"));
        bridge.accounts().createFirst();
        bridge.accounts().create("other", "other.example");
        home = bridge.homes().of("user");
        foreign = bridge.homes().of("other").resolve("secret.txt");
        Files.writeString(foreign, SECRET);
        Files.writeString(home.resolve("mine.txt"), "mine");
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void noPathReadsAFileOutside() {
        List<String> hostile =
                List.of(
                        "../other/secret.txt",
                        "public_html/../../other/secret.txt",
                        "/home/other/secret.txt",
                        "/home/user/../other/secret.txt",
                        "~/../other/secret.txt",
                        "//home/other/secret.txt",
                        "././../other/secret.txt",
                        "/../other/secret.txt",
                        foreign.toString(),
                        "%2e%2e/other/secret.txt",
                        "..\\other\\secret.txt",
                        "mine.txt\0/../../other/secret.txt",
                        "/etc/passwd",
                        "/proc/self/environ",
                        "a/".repeat(3000) + "x");
        for (String path : hostile) {
            for (String said :
                    List.of(
                            api2(bridge, "user", "Fileman::viewfile", "file", path),
                            api2(bridge, "user", "Fileman::statfiles", "files", path),
                            api2(bridge, "user", "Encoding::guess_file", "file", path),
                            answer(bridge, UAPI, "user", "Fileman::get_file_content", "file", path),
                            answer(
                                    bridge,
                                    UAPI,
                                    "user",
                                    "Fileman::get_file_information",
                                    "path",
                                    path))) {
                assertThat(said).as(path).doesNotContain(SECRET).doesNotContain("root:");
                assertThat(said).as(path).containsPattern("\"error|\"status\":0");
                assertThat(said).as(path).doesNotContain(folder.toString() + "/data/homes/user");
            }
        }
    }

    @Test
    void noPathWritesOutside() throws IOException {
        for (String dir : List.of("../other", "/home/other", "/tmp", folder.toString(), "..")) {
            api2(
                    bridge,
                    "user",
                    "Fileman::savefile",
                    "dir",
                    dir,
                    "filename",
                    "planted",
                    "content",
                    "x");
            api2(bridge, "user", "Fileman::mkdir", "path", dir, "name", "planted");
            api2(bridge, "user", "Fileman::mkfile", "path", dir, "name", "planted");
            for (String op : List.of("copy", "move", "rename", "link", "extract", "compress")) {
                operate(op, "mine.txt", dir + "/planted", "zip");
            }
        }
        assertThat(foreign.resolveSibling("planted")).doesNotExist();
        assertThat(folder.resolve("planted")).doesNotExist();
        assertThat(Path.of("/tmp/planted")).doesNotExist();
        assertThat(Files.readString(foreign)).isEqualTo(SECRET);
    }

    @Test
    void linksThatLeadOutAreNeitherReadNorWrittenThrough() throws IOException {
        Files.createSymbolicLink(home.resolve("file"), foreign);
        Files.createSymbolicLink(home.resolve("folder"), foreign.getParent());
        Files.createSymbolicLink(home.resolve("dangling"), folder.resolve("not-yet"));
        Files.createSymbolicLink(home.resolve("chain"), home.resolve("folder"));
        for (String path : List.of("file", "folder/secret.txt", "chain/secret.txt")) {
            assertThat(api2(bridge, "user", "Fileman::viewfile", "file", path))
                    .contains("\"error\"")
                    .doesNotContain(SECRET);
            operate("copy", path, "copied-" + path.replace('/', '-'), "");
            operate("unlink", "folder/secret.txt", "", "");
            operate("chmod", path, "", "0777");
            operate("trash", "folder/secret.txt", "", "");
        }
        for (String dir : List.of("folder", "chain", "dangling")) {
            api2(
                    bridge,
                    "user",
                    "Fileman::savefile",
                    "dir",
                    dir,
                    "filename",
                    "planted",
                    "content",
                    "x");
            api2(bridge, "user", "Fileman::mkdir", "path", dir, "name", "planted");
            operate("copy", "mine.txt", dir + "/planted", "");
            operate("move", "mine.txt", dir, "");
        }
        api2(
                bridge,
                "user",
                "Fileman::savefile",
                "dir",
                "",
                "filename",
                "dangling",
                "content",
                "x");
        assertThat(folder.resolve("not-yet")).doesNotExist();
        assertThat(foreign.resolveSibling("planted")).doesNotExist();
        assertThat(Files.readString(foreign)).isEqualTo(SECRET);
        assertThat(home.resolve("copied-file")).doesNotExist();
        assertThat(api2(bridge, "user", "Fileman::listfiles", "dir", "folder"))
                .doesNotContain("secret");
        assertThat(api2(bridge, "user", "DiskUsage::fetchdiskusage")).doesNotContain("secret");
        // The link itself may go; what it points to stays.
        assertThat(operate("unlink", "file", "", "")).contains("\"result\":1");
        assertThat(foreign).exists();
    }

    @Test
    void aLinkThatStaysInsideIsFollowed() {
        operate("link", "mine.txt", "inside", "");
        assertThat(api2(bridge, "user", "Fileman::viewfile", "file", "inside"))
                .contains("\"contents\":\"mine\"");
    }

    @Test
    void theHomeBehindItsOwnLinkIsUsed() throws IOException {
        Path moved = Files.move(home, folder.resolve("elsewhere"));
        Files.createSymbolicLink(home, moved);
        assertThat(api2(bridge, "user", "Fileman::viewfile", "file", "mine.txt"))
                .contains("\"contents\":\"mine\"");
    }

    @Test
    void anArchiveDoesNotUnpackOutside() throws IOException {
        for (String name :
                List.of("../other/planted", "/tmp/planted-by-zip", "a/../../other/planted")) {
            Path zip = home.resolve("evil.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry(name));
                out.write("x".getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
            assertThat(operate("extract", "evil.zip", "", "")).contains("\"result\":0");
        }
        assertThat(foreign.resolveSibling("planted")).doesNotExist();
        assertThat(Path.of("/tmp/planted-by-zip")).doesNotExist();
    }

    @Test
    void anArchiveCannotPlantALinkAndWriteThroughIt() throws IOException {
        Path tar = home.resolve("evil.tar");
        try (OutputStream file = Files.newOutputStream(tar);
                TarArchiveOutputStream out = new TarArchiveOutputStream(file)) {
            TarArchiveEntry link = new TarArchiveEntry("way", TarConstants.LF_SYMLINK);
            link.setLinkName(String.valueOf(foreign.getParent()));
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
            TarArchiveEntry through = new TarArchiveEntry("way/planted");
            through.setSize(1);
            out.putArchiveEntry(through);
            out.write('x');
            out.closeArchiveEntry();
        }
        assertThat(operate("extract", "evil.tar", "", "")).contains("a link or device");
        Files.createSymbolicLink(home.resolve("way2"), foreign.getParent());
        Path zip = home.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("way2/planted"));
            out.write('x');
            out.closeEntry();
        }
        assertThat(operate("extract", "evil.zip", "", "")).contains("\"result\":0");
        assertThat(foreign.resolveSibling("planted")).doesNotExist();
    }

    @Test
    void brokenArchivesAreToldOf() throws IOException {
        for (String name : List.of("a.zip", "a.tar", "a.tar.gz", "a.tar.bz2", "a.gz", "a.bz2")) {
            Files.writeString(home.resolve(name), "no archive at all");
            String said = operate("extract", name, "", "");
            assertThat(said).as(name).doesNotContain("broke;");
        }
    }

    @Test
    void namesAreHeldToTheirLength() {
        assertThat(api2(bridge, "user", "Fileman::mkdir", "path", "", "name", "n".repeat(256)))
                .contains("File name too long");
        assertThat(api2(bridge, "user", "Fileman::mkdir", "path", "", "name", "a\nb"))
                .contains("control characters");
        assertThat(api2(bridge, "user", "Fileman::mkdir", "path", "", "name", "."))
                .contains("not a valid file name");
    }

    private String operate(String op, String from, String to, String metadata) {
        return api2(
                bridge,
                "user",
                "Fileman::fileop",
                "op",
                op,
                "sourcefiles",
                from,
                "destfiles",
                to,
                "metadata",
                metadata);
    }
}
