package org.livebridge.account.database;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.livebridge.account.RuleException;
import org.livebridge.account.file.Home;
import org.livebridge.account.file.HomeFiles;

/** Texts that make a database again: in an answer, or as a file in the home. Thread-safe. */
public final class DatabaseDumps {
    private static final int LARGEST_TEXT = 16 << 20;
    private static final long LARGEST_FILE = 4L << 30;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final Databases databases;
    private final HomeFiles files;

    /** The dumps of {@code databases}; files lie in {@code files}. */
    public DatabaseDumps(Databases databases, HomeFiles files) {
        this.databases = databases;
        this.files = files;
    }

    /** The database without the rows of its tables. */
    public String schema(String account, String name) {
        StringWriter text = new StringWriter();
        try (Writer bounded = new Bounded(text)) {
            databases.server().dump(databases.owned(account, name), false, bounded);
        } catch (IOException cause) {
            throw HomeFiles.failure(cause);
        }
        return text.toString();
    }

    /** Writes the whole database, packed, into the home; the file as the account sees it. */
    public String file(String account, String name) {
        String database = databases.owned(account, name);
        Home home = files.home(account);
        String file = database + "-" + STAMP.format(Instant.now()) + ".sql.gz";
        Path place = home.place(file);
        boolean whole = false;
        try (OutputStream raw = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW);
                OutputStream packed = new GZIPOutputStream(new Limited(raw));
                Writer out =
                        new BufferedWriter(
                                new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            databases.server().dump(database, true, out);
            whole = true;
        } catch (UncheckedIOException unwritten) {
            throw HomeFiles.failure(Objects.requireNonNull(unwritten.getCause()));
        } catch (IOException cause) {
            throw HomeFiles.failure(cause);
        } finally {
            if (!whole) {
                remove(place);
            }
        }
        return home.shown(place);
    }

    private static void remove(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException cause) {
            throw HomeFiles.failure(cause);
        }
    }

    /** A writer of a text that must fit into an answer. */
    private static final class Bounded extends Writer {
        private final StringWriter text;

        Bounded(StringWriter text) {
            this.text = text;
        }

        @Override
        public void write(char[] chars, int from, int count) {
            if (text.getBuffer().length() + count > LARGEST_TEXT) {
                throw new RuleException(
                        "The schema has more than " + LARGEST_TEXT + " characters; dump a file.");
            }
            text.write(chars, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** A file that ends before it fills the disk. */
    private static final class Limited extends FilterOutputStream {
        private long left = LARGEST_FILE;

        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new RuleException("A dump may have " + LARGEST_FILE + " bytes at most.");
            }
            out.write(bytes, from, count);
        }
    }
}
