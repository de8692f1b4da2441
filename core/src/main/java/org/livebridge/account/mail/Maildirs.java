package org.livebridge.account.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.livebridge.account.Homes;

/**
 * The maildirs in the homes: {@code mail/<domain>/<local part>} with {@code cur}, {@code new} and
 * {@code tmp}. Links are never followed, so nothing outside the home is read or removed.
 */
public final class Maildirs {
    private final Homes homes;

    /** The maildirs in these homes. */
    public Maildirs(Homes homes) {
        this.homes = homes;
    }

    /** The account's mail folder on this machine; it need not exist. */
    public Path root(String account) {
        return homes.of(account).resolve("mail");
    }

    /** The mailbox's folder on this machine; it need not exist. */
    public Path of(String account, Address address) {
        return of(homes.of(account), address);
    }

    private static Path of(Path home, Address address) {
        return home.resolve("mail").resolve(address.domain()).resolve(fileName(address.local()));
    }

    /** The same place as scripts and answers name it. */
    public static String shown(String account, Address address) {
        return Homes.shown(account) + "/mail/" + address.domain() + "/" + fileName(address.local());
    }

    /** Makes the maildir where it is missing. */
    void create(String account, Address address) {
        Path folder = of(account, address);
        try {
            if (isInside(homes.of(account), folder)) {
                for (String part : List.of("cur", "new", "tmp")) {
                    Files.createDirectories(folder.resolve(part));
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Removes the maildir with all mail in it. */
    void delete(String account, Address address) {
        Path folder = of(account, address);
        if (isFolder(homes.of(account), folder)) {
            clear(folder, true);
        }
    }

    /** The bytes of all files in each maildir; 0 where there is none. */
    long[] sizes(String account, List<Address> addresses) {
        Path home = homes.of(account);
        long[] bytes = new long[addresses.size()];
        for (int i = 0; i < bytes.length; i++) {
            Path folder = of(home, addresses.get(i));
            bytes[i] = isFolder(home, folder) ? size(folder) : 0;
        }
        return bytes;
    }

    /** Removes all files below {@code folder} and, when {@code whole}, the folders too. */
    static int clear(Path folder, boolean whole) {
        int[] files = {0};
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            files[0]++;
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @org.jspecify.annotations.Nullable IOException broken)
                                throws IOException {
                            if (whole) {
                                Files.deleteIfExists(visited);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return files[0];
    }

    private static long size(Path folder) {
        long[] bytes = {0};
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            bytes[0] += attributes.isRegularFile() ? attributes.size() : 0;
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException cause) {
                            // Mail moves from new to cur while we look.
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes[0];
    }

    private static boolean isFolder(Path home, Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isInside(home, folder);
    }

    /** A script may have put a link in the way: what exists of the path must be the home's own. */
    static boolean isInside(Path home, Path folder) {
        for (Path path = folder;
                path != null && !path.equals(home) && path.startsWith(home);
                path = path.getParent()) {
            if (Files.isSymbolicLink(path)) {
                return false;
            }
        }
        return true;
    }

    /** Local parts may hold a slash, file names may not. */
    private static String fileName(String local) {
        return local.replace("/", "\\057");
    }
}
