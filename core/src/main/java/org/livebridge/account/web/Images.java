package org.livebridge.account.web;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;

/** Pictures of a home: measured, resized, converted. */
public final class Images {
    /** What pictures can be made of. */
    public static final List<String> TYPES = List.of("bmp", "gif", "jpeg", "jpg", "png");

    private static final long LARGEST_FILE = 50L << 20;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 10_000;
    private static final int MOST_FILES = 1_000;

    private final Homes homes;

    /** The pictures in {@code homes}. */
    public Images(Homes homes) {
        this.homes = homes;
    }

    /** A width and a height in pixels. */
    public record Size(int width, int height) {}

    /** How large a picture is. */
    public Size size(String account, String file) {
        return size(place(account, file), file);
    }

    /** Resizes a picture; the old one stays beside it as {@code name.original} when it is kept. */
    public void resize(String account, String file, Size wanted, boolean keep) {
        Path place = place(account, file);
        BufferedImage scaled = scaled(read(place, file), checked(wanted));
        try {
            if (keep) {
                Files.copy(
                        place,
                        place.resolveSibling(place.getFileName() + ".original"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            write(scaled, type(file), place);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Writes a picture once more in another type; the new file's name. */
    public String convert(String account, String file, String type) {
        String wanted = known(type);
        Path place = place(account, file);
        String name = String.valueOf(place.getFileName());
        int dot = name.lastIndexOf('.');
        String changed = (dot > 0 ? name.substring(0, dot) : name) + "." + wanted;
        try {
            write(read(place, file), wanted, place.resolveSibling(changed));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return changed;
    }

    /** Converts all pictures of a folder. */
    public void convertAll(String account, String folder, String type) {
        String wanted = known(type);
        pictures(account, folder).forEach(file -> convert(account, file, wanted));
    }

    private static String known(String type) {
        String wanted = type.toLowerCase(Locale.ROOT);
        if (!TYPES.contains(wanted)) {
            throw new RuleException(
                    "“type” must be one of " + String.join(", ", TYPES) + ", not “" + type + "”.");
        }
        return wanted;
    }

    /** Makes small copies of all pictures of a folder in its folder {@code thumbnails}. */
    public void thumbnails(String account, String folder, Size wanted) {
        Size size = checked(wanted);
        String relative = DocumentRoots.inHome(account, folder);
        String small = (relative.isEmpty() ? "" : relative + "/") + "thumbnails";
        List<String> pictures = pictures(account, folder);
        DocumentRoots.make(homes.of(account), small);
        for (String file : pictures) {
            Path place = place(account, file);
            try {
                write(
                        scaled(read(place, file), size),
                        type(file),
                        DocumentRoots.place(
                                homes.of(account), small + "/tn_" + place.getFileName()));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    private List<String> pictures(String account, String folder) {
        String relative = DocumentRoots.inHome(account, folder);
        Path place = Folders.existing(homes.of(account), relative);
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> TYPES.contains(type(name)))
                    .sorted()
                    .limit(MOST_FILES)
                    .map(name -> relative.isEmpty() ? name : relative + "/" + name)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Path place(String account, String file) {
        Path place = DocumentRoots.place(homes.of(account), DocumentRoots.inHome(account, file));
        if (!Files.isRegularFile(place)) {
            throw new RuleException("The file “" + file + "” does not exist.");
        }
        return place;
    }

    private static Size size(Path place, String file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(place.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext() || Files.size(place) > LARGEST_FILE) {
                throw new RuleException("“" + file + "” is no picture that can be read.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            throw new RuleException("“" + file + "” is no picture that can be read.");
        }
    }

    /** The size is looked at first: a small file may say that it unpacks to gigabytes. */
    private static BufferedImage read(Path place, String file) {
        Size size = size(place, file);
        if ((long) size.width * size.height > MOST_PIXELS) {
            throw new RuleException("“" + file + "” has more than " + MOST_PIXELS + " pixels.");
        }
        try {
            BufferedImage image = ImageIO.read(place.toFile());
            if (image != null) {
                return image;
            }
        } catch (IOException broken) {
            // Told below, as for a file that is none.
        }
        throw new RuleException("“" + file + "” is no picture that can be read.");
    }

    private static BufferedImage scaled(BufferedImage image, Size size) {
        BufferedImage scaled =
                new BufferedImage(
                        size.width,
                        size.height,
                        image.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, size.width, size.height, null);
        graphics.dispose();
        return scaled;
    }

    /** Types without transparency get a picture without it, or the writer refuses. */
    private static void write(BufferedImage image, String type, Path place) throws IOException {
        boolean opaque = type.startsWith("jp") || type.equals("bmp");
        BufferedImage written = image;
        if (opaque && image.getColorModel().hasAlpha()) {
            written =
                    new BufferedImage(
                            image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = written.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
        }
        if (!ImageIO.write(written, type, place.toFile())) {
            throw new RuleException("No “" + type + "” picture can be written.");
        }
    }

    private static Size checked(Size size) {
        if (size.width < 1
                || size.height < 1
                || size.width > LONGEST_SIDE
                || size.height > LONGEST_SIDE) {
            throw new RuleException(
                    "A picture's sides must be from 1 to " + LONGEST_SIDE + " pixels.");
        }
        return size;
    }

    private static String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
