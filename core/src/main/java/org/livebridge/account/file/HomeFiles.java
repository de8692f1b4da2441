package org.livebridge.account.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;

/** Lists, reads and writes the files of an account's home. Thread-safe. */
public final class HomeFiles {
    /** The largest file that is read or written as text. */
    public static final int LARGEST_TEXT = 16 << 20;

    private static final int MOST_ENTRIES = 100_000;
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    private final Homes homes;

    /** The files under {@code homes}. */
    public HomeFiles(Homes homes) {
        this.homes = homes;
    }

    /** The account's home, as the wall around its files. */
    public Home home(String account) {
        return Home.of(homes, account);
    }

    /** The entries of a folder by name. */
    public List<FileEntry> list(String account, String folder) {
        Home home = home(account);
        return list(home, home.target(folder));
    }

    static List<FileEntry> list(Home home, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw missing(folder, "Not a directory");
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> places = all.limit(MOST_ENTRIES + 1L).sorted().toList();
            if (places.size() > MOST_ENTRIES) {
                throw new RuleException(
                        "The directory holds more than " + MOST_ENTRIES + " entries.");
            }
            return places.stream().map(place -> FileEntry.read(home, place)).toList();
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    /** What is known of one file; a link at the end of the path is told as a link. */
    public FileEntry entry(String account, String path) {
        Home home = home(account);
        return FileEntry.read(home, home.place(path));
    }

    /** The text of a file. */
    public String read(String account, String path, String charset) {
        Path place = home(account).target(path);
        try {
            if (Files.isDirectory(place)) {
                throw new RuleException("Is a directory");
            }
            if (Files.size(place) > LARGEST_TEXT) {
                throw new RuleException(
                        "The file is larger than " + LARGEST_TEXT + " bytes, the limit.");
            }
            return new String(Files.readAllBytes(place), charset(charset));
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    /** Writes a file whole, in the place of what is there; its folder must be there. */
    public FileEntry write(String account, String path, String text, String charset) {
        byte[] bytes = text.getBytes(charset(charset));
        if (bytes.length > LARGEST_TEXT) {
            throw new RuleException(
                    "The text is larger than " + LARGEST_TEXT + " bytes, the limit.");
        }
        Home home = home(account);
        Path place = home.target(path);
        if (Files.isDirectory(place)) {
            throw new RuleException("Is a directory");
        }
        write(place, bytes);
        return FileEntry.read(home, place);
    }

    /** Beside it first, then in one step into its place: nobody reads half of it. */
    static void write(Path place, byte[] bytes) {
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RuleException("No such file or directory");
        }
        try {
            Path fresh = Files.createTempFile(folder, ".save", "");
            try {
                Files.write(fresh, bytes);
                Files.setPosixFilePermissions(
                        fresh,
                        Files.exists(place)
                                ? Files.getPosixFilePermissions(place)
                                : permissions(0644));
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    /** Makes a folder with these permissions. */
    public FileEntry makeFolder(String account, String folder, String name, int permissions) {
        Home home = home(account);
        Path place = home.place(folder, name);
        try {
            Files.createDirectory(place);
            Files.setPosixFilePermissions(place, permissions(permissions));
        } catch (IOException cause) {
            throw failure(cause);
        }
        return FileEntry.read(home, place);
    }

    /** Makes an empty file with these permissions. */
    public FileEntry makeFile(String account, String folder, String name, int permissions) {
        Home home = home(account);
        Path place = home.place(folder, name);
        try {
            Files.createFile(place);
            Files.setPosixFilePermissions(place, permissions(permissions));
        } catch (IOException cause) {
            throw failure(cause);
        }
        return FileEntry.read(home, place);
    }

    /** All entries below a folder, links not followed, at most so many. */
    public List<FileEntry> below(String account, String folder, boolean recursive) {
        Home home = home(account);
        Path start = home.target(folder);
        if (!Files.isDirectory(start)) {
            throw missing(start, "Not a directory");
        }
        try (Stream<Path> all = Files.walk(start, recursive ? Integer.MAX_VALUE : 1)) {
            List<FileEntry> entries = new ArrayList<>();
            all.filter(place -> !place.equals(start))
                    .limit(MOST_ENTRIES)
                    .sorted()
                    .forEach(place -> entries.add(FileEntry.read(home, place)));
            return entries;
        } catch (UncheckedIOException cause) {
            throw new RuleException("The directory cannot be read.");
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    /** Permissions in octal text, as {@code 0755}. */
    public static int mode(String text) {
        if (!text.matches("0?[0-7]{3}")) {
            throw new RuleException(
                    "“" + text + "” are no permissions: three octal digits, such as 0644.");
        }
        return Integer.parseInt(text, 8);
    }

    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode & (1 << bit)) != 0) {
                set.add(BITS[bit]);
            }
        }
        return set;
    }

    /** A failure of the file system as its callers know it. */
    public static RuleException failure(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new RuleException("No such file or directory");
        }
        if (cause instanceof FileAlreadyExistsException) {
            return new RuleException("File exists");
        }
        String text = String.valueOf(cause.getMessage());
        // The system's words without the machine's path before them.
        return new RuleException(text.substring(text.lastIndexOf(": ") + 1).strip());
    }

    private static RuleException missing(Path place, String otherwise) {
        return new RuleException(
                Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                        ? otherwise
                        : "No such file or directory");
    }

    /** The charset of that name; blank and {@code _DETECT_} are UTF-8. */
    public static Charset charset(String name) {
        if (name.isBlank() || name.startsWith("_")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new RuleException("The encoding “" + name + "” is not known.");
        }
    }
}
