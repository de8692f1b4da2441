package org.livebridge.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where pages may lie: folders of the home, never the home itself, never outside it. */
public final class DocumentRoots {
    private static final List<String> SYSTEM =
            List.of(".cpanel", ".htpasswds", ".ssh", ".trash", "etc", "logs", "mail", "ssl", "tmp");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\\"'<>|]");
    private static final int LONGEST = 1000;

    private DocumentRoots() {}

    /**
     * A folder for pages, relative to the home.
     *
     * @param folder relative, or beginning with {@code /} or {@code /home/account}
     */
    public static String relative(String account, String folder) {
        String relative = inHome(account, folder);
        String first = relative.contains("/") ? relative.substring(0, relative.indexOf('/')) : "";
        if (relative.isEmpty() || SYSTEM.contains(first.isEmpty() ? relative : first)) {
            throw new RuleException(
                    "“"
                            + folder
                            + "” cannot be a document root; choose a folder such as"
                            + " public_html/shop.");
        }
        return relative;
    }

    /** Any folder of the home, relative to it; empty for the home itself. */
    public static String inHome(String account, String folder) {
        String shown = Homes.shown(account);
        String rest = folder.strip().replaceFirst("^home:", "");
        if (rest.equals(shown) || rest.startsWith(shown + "/")) {
            rest = rest.substring(shown.length());
        }
        List<String> steps = new ArrayList<>();
        for (String step : rest.split("/", -1)) {
            if (step.equals("..")) {
                throw new RuleException("“" + folder + "” leads out of the home folder.");
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        if (rest.length() > LONGEST || FORBIDDEN.matcher(rest).find()) {
            throw new RuleException("“" + folder + "” is not a valid folder name.");
        }
        return String.join("/", steps);
    }

    /**
     * The place of {@code relative} on this machine.
     *
     * @throws RuleException when a link on the way leads out of the home
     */
    public static Path place(Path home, String relative) {
        try {
            Path real = home.toRealPath();
            Path place = home.resolve(relative).normalize();
            Path known = place;
            while (known != null && !Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
                known = known.getParent();
            }
            if (!place.startsWith(home) || known == null || !known.toRealPath().startsWith(real)) {
                throw new RuleException("“" + relative + "” leads out of the home folder.");
            }
            return place;
        } catch (IOException broken) {
            throw new RuleException("“" + relative + "” cannot be reached in the home folder.");
        }
    }

    /** Makes the folder where it is missing. */
    public static void make(Path home, String relative) {
        Path place = place(home, relative);
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new RuleException("“" + relative + "” is a file, not a folder.");
        }
        try {
            Files.createDirectories(place);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
