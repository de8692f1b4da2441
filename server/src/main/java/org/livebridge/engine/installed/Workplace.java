package org.livebridge.engine.installed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.livebridge.engine.ScratchFolder;
import org.livebridge.perl.PerlGuest;
import org.livebridge.php.PhpGuest;

/** A private folder of one run: the socket, and our tree as real files. Gone afterwards. */
final class Workplace implements AutoCloseable {
    private final ScratchFolder folder;

    Workplace() throws IOException {
        folder = ScratchFolder.onDisk("livebridge");
        Map<String, byte[]> files = new LinkedHashMap<>(PhpGuest.files());
        files.putAll(PerlGuest.files());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(Path.of(file.getKey().substring("/usr/local/".length())), file.getValue());
        }
        try (InputStream in = Workplace.class.getResourceAsStream("prepend.php")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource prepend.php");
            }
            write(Path.of("livebridge", "prepend.php"), in.readAllBytes());
        }
    }

    private void write(Path name, byte[] content) throws IOException {
        Path file = tree().resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
    }

    Path folder() {
        return folder.path();
    }

    /** What stands under {@code /usr/local}: {@code cpanel} and {@code livebridge}. */
    Path tree() {
        return folder.path().resolve("tree");
    }

    Path socket() {
        return folder.path().resolve("socket");
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
