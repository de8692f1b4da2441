package org.livebridge.account.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.account.RuleException;

/** The folder {@code .trash} of a home; {@code .trash_restore} notes where each thing came from. */
public final class Trash {
    private static final String FOLDER = ".trash";
    private static final String NOTES = ".trash_restore";

    private final HomeFiles files;

    /** The trash of the homes of {@code files}. */
    public Trash(HomeFiles files) {
        this.files = files;
    }

    /** Moves a file there, under another name where its own is taken. */
    void put(Home home, Path place) throws IOException {
        Path folder = home.place(FOLDER);
        if (place.startsWith(folder)) {
            throw new RuleException("It is in the trash already.");
        }
        Files.createDirectories(folder);
        String name = String.valueOf(place.getFileName());
        Path to = folder.resolve(name);
        for (int i = 1; Files.exists(to, LinkOption.NOFOLLOW_LINKS); i++) {
            to = folder.resolve(name + "." + i);
        }
        Files.move(place, to);
        Files.setLastModifiedTime(to, FileTime.from(Instant.now()));
        Files.writeString(
                folder.resolve(NOTES),
                to.getFileName() + "=" + home.shown(place) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Deletes what lies in the trash for at least that long; how many things. */
    public int empty(String account, Duration age) {
        Home home = files.home(account);
        Path folder = home.place(FOLDER);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        Instant newest = Instant.now().minus(age);
        int deleted = 0;
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> places = all.toList();
            for (Path place : places) {
                Instant since =
                        Files.getLastModifiedTime(place, LinkOption.NOFOLLOW_LINKS).toInstant();
                if (!since.isAfter(newest)) {
                    FileOperations.delete(place);
                    deleted++;
                }
            }
        } catch (IOException cause) {
            throw HomeFiles.failure(cause);
        }
        return deleted;
    }
}
