package org.livebridge.account.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.livebridge.account.RuleException;

/**
 * Packs and unpacks zip, tar, tar.gz, tar.bz2, gz and bz2.
 *
 * <p>What an archive holds is not trusted: names that lead out, links and devices are refused, and
 * it may hold so many files and bytes.
 */
final class Archives {
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_FILES = 100_000;
    private static final List<String> KINDS =
            List.of("zip", "tar", "tar.gz", "tar.bz2", "gz", "bz2");

    private Archives() {}

    static void compress(List<Path> places, Path to, String kind) throws IOException {
        if (!KINDS.contains(kind)) {
            throw new RuleException(
                    "“" + kind + "” is no kind of archive; known are " + String.join(", ", KINDS));
        }
        for (Path place : places) {
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new RuleException("No such file or directory");
            }
            if (to.startsWith(place)) {
                throw new RuleException("An archive must not lie in what it packs.");
            }
        }
        boolean single = kind.equals("gz") || kind.equals("bz2");
        if (single && (places.size() != 1 || !Files.isRegularFile(places.get(0)))) {
            throw new RuleException("gz and bz2 pack one file; take tar.gz or tar.bz2.");
        }
        try (OutputStream out = packed(Files.newOutputStream(to), kind)) {
            if (single) {
                Files.copy(places.get(0), out);
            } else if (kind.equals("zip")) {
                pack(places, new ZipArchiveOutputStream(out), ZipArchiveEntry::new);
            } else {
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                pack(places, tar, TarArchiveEntry::new);
            }
        }
    }

    /** Unpacks into a folder that is there; the kind is read off the name. */
    static void extract(Path archive, Path folder) throws IOException {
        String name = String.valueOf(archive.getFileName()).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(archive)) {
            throw new RuleException("Only a file can be unpacked.");
        }
        if (!Files.isDirectory(folder)) {
            throw new RuleException("No such file or directory");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            if (name.endsWith(".zip")) {
                unpack(new ZipArchiveInputStream(in), folder);
            } else if (name.endsWith(".tar")) {
                unpack(new TarArchiveInputStream(in), folder);
            } else if (name.matches(".*\\.(tar\\.gz|tgz)")) {
                unpack(new TarArchiveInputStream(new GZIPInputStream(in)), folder);
            } else if (name.matches(".*\\.(tar\\.bz2|tbz2?)")) {
                unpack(new TarArchiveInputStream(new BZip2CompressorInputStream(in)), folder);
            } else if (name.endsWith(".gz")) {
                single(new GZIPInputStream(in), folder.resolve(without(archive, 3)));
            } else if (name.endsWith(".bz2")) {
                single(new BZip2CompressorInputStream(in), folder.resolve(without(archive, 4)));
            } else {
                throw new RuleException(
                        "“"
                                + archive.getFileName()
                                + "” is no archive; known are "
                                + String.join(", ", KINDS));
            }
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw new RuleException("The archive is broken: " + broken.getMessage());
        }
    }

    private interface EntryMaker<E extends ArchiveEntry> {
        E of(Path place, String name) throws IOException;
    }

    private static <E extends ArchiveEntry> void pack(
            List<Path> places, ArchiveOutputStream<E> archive, EntryMaker<E> maker)
            throws IOException {
        for (Path start : places) {
            Path base = start.getParent() == null ? start : start.getParent();
            try (Stream<Path> all = Files.walk(start)) {
                for (Path place : all.sorted().limit(MOST_FILES).toList()) {
                    if (!Files.isSymbolicLink(place)) {
                        E entry = maker.of(place, base.relativize(place).toString());
                        archive.putArchiveEntry(entry);
                        if (Files.isRegularFile(place)) {
                            Files.copy(place, archive);
                        }
                        archive.closeArchiveEntry();
                    }
                }
            }
        }
        archive.finish();
    }

    private static void unpack(ArchiveInputStream<? extends ArchiveEntry> archive, Path folder)
            throws IOException {
        long left = MOST_BYTES;
        int files = 0;
        for (ArchiveEntry entry = archive.getNextEntry();
                entry != null;
                entry = archive.getNextEntry()) {
            if (++files > MOST_FILES) {
                throw new RuleException("The archive holds more than " + MOST_FILES + " files.");
            }
            Path to = inside(folder, entry.getName());
            if (isSpecial(entry)) {
                throw new RuleException(
                        "The archive holds “" + entry.getName() + "”, a link or device.");
            }
            refuseLinks(folder, to);
            if (entry.isDirectory()) {
                Files.createDirectories(to);
            } else {
                Path parent = to.getParent();
                Files.createDirectories(parent == null ? folder : parent);
                left = copy(archive, to, left);
            }
        }
    }

    private static boolean isSpecial(ArchiveEntry entry) {
        if (entry instanceof TarArchiveEntry tar) {
            return tar.isSymbolicLink()
                    || tar.isLink()
                    || tar.isBlockDevice()
                    || tar.isCharacterDevice()
                    || tar.isFIFO();
        }
        return entry instanceof ZipArchiveEntry zip && zip.isUnixSymlink();
    }

    private static void single(InputStream in, Path to) throws IOException {
        Path parent = to.getParent();
        if (parent != null) {
            refuseLinks(parent, to);
        }
        copy(in, to, MOST_BYTES);
    }

    private static Path inside(Path folder, String name) {
        Path to = folder.resolve(name.replaceFirst("^/+", "")).normalize();
        if (name.indexOf('\0') >= 0 || !to.startsWith(folder) || name.startsWith("/")) {
            throw new RuleException("The archive holds “" + name + "”, which leads out of it.");
        }
        return to;
    }

    /** What lies between the folder and the file must be no link, nor the file itself. */
    private static void refuseLinks(Path folder, Path to) {
        for (Path at = to; at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw new RuleException("“" + at.getFileName() + "” is a link; remove it first.");
            }
        }
    }

    private static long copy(InputStream in, Path to, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out =
                Files.newOutputStream(
                        to,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS)) {
            long rest = left;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                rest -= n;
                if (rest < 0) {
                    throw new RuleException(
                            "The archive unpacks to more than " + MOST_BYTES + " bytes.");
                }
                out.write(buffer, 0, n);
            }
            return rest;
        }
    }

    private static OutputStream packed(OutputStream out, String kind) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        return kind.endsWith("gz")
                ? new GZIPOutputStream(buffered)
                : kind.endsWith("bz2") ? new BZip2CompressorOutputStream(buffered) : buffered;
    }

    private static String without(Path archive, int letters) {
        String name = String.valueOf(archive.getFileName());
        return name.substring(0, name.length() - letters);
    }
}
