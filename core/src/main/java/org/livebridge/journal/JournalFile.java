package org.livebridge.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file of the journal, and the older ones behind it: {@code livebridge.jsonl}, {@code .1} to
 * {@code .4}. Many processes may append; a batch is one write of whole lines.
 */
final class JournalFile {
    static final String NAME = "livebridge.jsonl";

    private static final long LARGEST = 10L << 20;
    private static final int OLDER = 4;

    private final Path folder;
    private final long largest;

    JournalFile(Path folder) {
        this(folder, LARGEST);
    }

    JournalFile(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    void append(byte[] lines) throws IOException {
        Files.createDirectories(folder);
        // One writer at a time, so that nobody appends to a file that is being moved away.
        try (FileChannel guard =
                        FileChannel.open(
                                folder.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = guard.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The journal could not be locked.");
            }
            Path file = folder.resolve(NAME);
            if (Files.exists(file) && Files.size(file) + lines.length > largest) {
                rotate();
            }
            try (FileChannel out =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer buffer = ByteBuffer.wrap(lines);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
        }
    }

    private void rotate() throws IOException {
        for (int i = OLDER - 1; i >= 0; i--) {
            Path from = numbered(i);
            if (Files.exists(from)) {
                Files.move(from, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return folder.resolve(number == 0 ? NAME : NAME + "." + number);
    }
}
