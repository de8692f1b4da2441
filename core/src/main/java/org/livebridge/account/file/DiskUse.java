package org.livebridge.account.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.OptionalLong;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.store.Database;

/** How much disk an account's home takes: measured on the real files, kept until cleared. */
public final class DiskUse {
    private static final long MEGABYTE = 1 << 20;

    private final Database store;
    private final HomeFiles files;

    /** The use of {@code files}; measured values are kept in {@code store}. */
    public DiskUse(Database store, HomeFiles files) {
        this.store = store;
        this.files = files;
    }

    /** Bytes and files. */
    public record Use(long bytes, long files) {}

    /** What was kept, or measured now. */
    public Use of(String account) {
        return store.read(
                        sql ->
                                sql.first(
                                        "SELECT bytes, files FROM disk_usage WHERE account = ?",
                                        row -> new Use(row.getLong(1), row.getLong(2)),
                                        account))
                .orElseGet(() -> measure(account));
    }

    /** Measures the home now. */
    public Use measure(String account) {
        return measure(files.home(account).root());
    }

    /** Measures the home and keeps what it found. */
    public Use keep(String account) {
        Use use = measure(account);
        store.write(
                sql ->
                        sql.update(
                                "INSERT INTO disk_usage (account, measured, bytes, files) VALUES"
                                        + " (?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET"
                                        + " measured = excluded.measured, bytes = excluded.bytes,"
                                        + " files = excluded.files",
                                account,
                                Instant.now().getEpochSecond(),
                                use.bytes(),
                                use.files()));
        return use;
    }

    /** Forgets what was kept; the next question measures. */
    public void forget(String account) {
        store.write(sql -> sql.update("DELETE FROM disk_usage WHERE account = ?", account));
    }

    /** The bytes that the account's package allows; empty for unlimited. */
    public OptionalLong limit(String account) {
        OptionalLong megabytes = store.read(sql -> Plans.limit(sql, account, Limit.QUOTA));
        return megabytes.isPresent()
                ? OptionalLong.of(megabytes.getAsLong() * MEGABYTE)
                : OptionalLong.empty();
    }

    /** Measures below {@code folder}; links count as themselves. */
    static Use measure(Path folder) {
        long[] sums = new long[2];
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path dir, BasicFileAttributes attributes) {
                            // How large a folder is depends on the file system, not on the account.
                            sums[1]++;
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            sums[0] += attributes.size();
                            sums[1]++;
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException cause) {
            throw HomeFiles.failure(cause);
        }
        return new Use(sums[0], sums[1]);
    }
}
