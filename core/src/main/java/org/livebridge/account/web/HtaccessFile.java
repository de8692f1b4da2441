package org.livebridge.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.livebridge.account.RuleException;

/** A {@code .htaccess} file: ours are the lines between marks, all others stay as they are. */
final class HtaccessFile {
    private static final long LARGEST = 1 << 20;
    private static final String BEGIN = "# livebridge begin ";
    private static final String END = "# livebridge end ";

    private final List<String> lines;

    private HtaccessFile(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The file; empty where there is none. */
    static HtaccessFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new HtaccessFile(List.of());
            }
            if (Files.size(file) > LARGEST) {
                throw new RuleException("The .htaccess file is too large to be read.");
            }
            return new HtaccessFile(text(Files.readAllBytes(file)).lines().toList());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A file that is no UTF-8 was Latin 1 before; it is UTF-8 when it was changed. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(0xFFFD) < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** All lines, ours and others. */
    List<String> lines() {
        return lines;
    }

    /** Our lines of that name. */
    List<String> section(String name) {
        int begin = lines.indexOf(BEGIN + name);
        int end = lines.indexOf(END + name);
        return begin < 0 || end < begin ? List.of() : lines.subList(begin + 1, end);
    }

    /** The same file with these lines under that name; none take the section away. */
    HtaccessFile with(String name, List<String> section) {
        List<String> changed = new ArrayList<>(lines);
        int begin = lines.indexOf(BEGIN + name);
        int end = lines.indexOf(END + name);
        int at = changed.size();
        if (begin >= 0 && end > begin) {
            changed.subList(begin, end + 1).clear();
            at = begin;
        }
        if (!section.isEmpty()) {
            List<String> marked = new ArrayList<>(section);
            marked.add(0, BEGIN + name);
            marked.add(END + name);
            changed.addAll(at, marked);
        }
        return new HtaccessFile(changed);
    }

    /** The same file without the lines of others that {@code gone} names. */
    HtaccessFile without(Predicate<String> gone) {
        return new HtaccessFile(lines.stream().filter(gone.negate()).toList());
    }

    /** Writes it in one step, or deletes it when nothing is left. */
    void write(Path file) {
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".htaccess", null);
            Files.write(draft, lines);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
