package org.livebridge.account.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Full backups of a home: archives in the home itself, made for real. Thread-safe. */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("M.d.yyyy_HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("backup-[0-9.]+_[0-9-]+_[a-z0-9]+\\.tar\\.gz");

    private final HomeFiles files;

    /** The backups in the homes of {@code files}. */
    public Backups(HomeFiles files) {
        this.files = files;
    }

    /** A backup by the name of its file; Unix time. */
    public record Backup(String file, long time) {}

    /** The backups of the account, the oldest first. */
    public List<Backup> of(String account) {
        return files.list(account, "").stream()
                .filter(entry -> NAME.matcher(entry.name()).matches())
                .map(entry -> new Backup(entry.name(), entry.mtime()))
                .toList();
    }

    /** Packs all of the home but earlier backups and the trash; the new file's name. */
    public String make(String account) {
        Home home = files.home(account);
        String name = "backup-" + STAMP.format(Instant.now()) + "_" + account + ".tar.gz";
        try (Stream<Path> all = Files.list(home.root())) {
            List<Path> places =
                    all.filter(place -> !NAME.matcher(name(place)).matches())
                            .filter(place -> !name(place).equals(".trash"))
                            .sorted()
                            .toList();
            Archives.compress(places, home.place(name), "tar.gz");
            return name;
        } catch (IOException cause) {
            throw HomeFiles.failure(cause);
        }
    }

    private static String name(Path place) {
        return String.valueOf(place.getFileName());
    }
}
