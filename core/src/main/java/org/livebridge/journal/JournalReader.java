package org.livebridge.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads the journal's lines, and waits for new ones. */
public final class JournalReader {
    private static final int PAUSE_MILLIS = 200;

    private final Path file;

    /** A reader of the journal in {@code folder}. */
    public JournalReader(Path folder) {
        this.file = folder.resolve(JournalFile.NAME);
    }

    /**
     * The last {@code count} lines of the present file, oldest first; none when there is no file.
     */
    public List<String> last(int count) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** Gives every line that is written from now on, until the thread is interrupted. */
    public void follow(Consumer<String> line) throws IOException, InterruptedException {
        long at = Files.exists(file) ? Files.size(file) : 0;
        StringBuilder rest = new StringBuilder();
        while (true) {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size < at) {
                // Rotated: the new file is read from its beginning.
                at = 0;
            }
            if (size > at) {
                rest.append(new String(read(at, size), StandardCharsets.UTF_8));
                at = size;
                int cut = rest.lastIndexOf("\n");
                if (cut >= 0) {
                    Arrays.stream(rest.substring(0, cut).split("\n")).forEach(line);
                    rest.delete(0, cut + 1);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private byte[] read(long from, long to) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] bytes = new byte[(int) Math.min(to - from, 64 << 20)];
            in.readFully(bytes);
            return bytes;
        }
    }
}
