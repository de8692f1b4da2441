package org.livebridge.account.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;

/**
 * One account's home folder, as the wall around its files.
 *
 * <p>Every path passes {@link #place} or {@link #target} before it is used: after resolving what
 * exists of it, links included, it must lie inside.
 */
public final class Home {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 4000;

    private final Path root;
    private final String shown;

    private Home(Path root, String shown) {
        this.root = root;
        this.shown = shown;
    }

    /** The home of {@code account}, made where it is missing. */
    public static Home of(Homes homes, String account) {
        try {
            return new Home(homes.of(account).toRealPath(), Homes.shown(account));
        } catch (IOException cause) {
            throw new RuleException("The home folder cannot be read: " + cause.getMessage());
        }
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** The place of {@code path}, with a link at its end followed; it need not exist. */
    public Path target(String path) {
        Path place = place(path);
        return Files.isSymbolicLink(place) ? inside(place, place) : place;
    }

    /**
     * The place of {@code path}, a link at its end not followed; it need not exist.
     *
     * @param path absolute below {@code /home/<account>}, or relative to it; empty for the home
     */
    public Path place(String path) {
        Path relative = relative(path);
        Path place = root.resolve(relative).normalize();
        Path parent = place.equals(root) ? root : place.getParent();
        return parent == null || parent.equals(root) ? place : inside(place, parent);
    }

    /** The place of {@code name}, one name, in the folder at {@code directory}. */
    public Path place(String directory, String name) {
        checkName(name);
        return place(directory.isEmpty() ? name : directory + "/" + name);
    }

    /** The path that scripts see: {@code /home/<account>/…}. */
    public String shown(Path place) {
        Path relative = root.relativize(place);
        return relative.toString().isEmpty() ? shown : shown + "/" + relative;
    }

    /** A single name, checked. */
    static void checkName(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("/")) {
            throw new RuleException("“" + name + "” is not a valid file name.");
        }
        checkText(name);
    }

    private Path relative(String path) {
        String text = path.strip();
        checkText(text);
        if (text.equals(shown) || text.startsWith(shown + "/")) {
            text = text.substring(shown.length());
        } else if (text.equals("~") || text.startsWith("~/")) {
            text = text.substring(1);
        } else if (text.startsWith("/")) {
            throw outside(path);
        }
        Path relative = parse(text.replaceFirst("^/+", ""));
        if (relative.isAbsolute() || relative.startsWith("..")) {
            throw outside(path);
        }
        for (Path name : relative) {
            if (name.toString().length() > LONGEST_NAME) {
                throw new RuleException("File name too long");
            }
        }
        return relative;
    }

    private static Path parse(String text) {
        try {
            return Path.of(text).normalize();
        } catch (InvalidPathException wrong) {
            throw new RuleException("“" + text + "” is not a valid path.");
        }
    }

    private static void checkText(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 127)) {
            throw new RuleException("A file name must not hold control characters.");
        }
        if (text.length() > LONGEST_PATH) {
            throw new RuleException("File name too long");
        }
    }

    /** Follows the links of what exists of {@code followed}; the rest of the path stays. */
    private Path inside(Path place, Path followed) {
        Path existing = followed;
        while (!Files.exists(existing) && !existing.equals(root)) {
            if (Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                // A link that leads nowhere here may lead somewhere later, or for another program.
                throw outside(shown(place));
            }
            Path parent = existing.getParent();
            existing = parent == null ? root : parent;
        }
        try {
            Path real = existing.toRealPath();
            if (!real.startsWith(root)) {
                throw outside(shown(place));
            }
            return real.resolve(existing.relativize(place)).normalize();
        } catch (IOException cause) {
            throw new RuleException("“" + shown(place) + "” cannot be reached.");
        }
    }

    private RuleException outside(String path) {
        return new RuleException("“" + path + "” is not in your home directory, " + shown + ".");
    }
}
