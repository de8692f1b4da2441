package org.livebridge.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livebridge.account.RuleException;

/** What Apache takes a file for by its extension: MIME types and handlers. */
public final class ApacheTypes {
    private static final String FOLDER = "public_html";
    private static final Pattern EXTENSION = Pattern.compile("\\.?[A-Za-z0-9_+-]{1,32}");
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");
    private static final Pattern HANDLER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]{0,99}");
    private static final int LIMIT = 1_000;

    private final WebFiles files;
    private final String directive;
    private final String section;
    private final Pattern valid;
    private final List<Entry> system;

    private ApacheTypes(
            WebFiles files, String directive, String section, Pattern valid, List<Entry> system) {
        this.files = files;
        this.directive = directive;
        this.section = section;
        this.valid = valid;
        this.system = system;
    }

    /** The MIME types: {@code AddType} lines of public_html. */
    public static ApacheTypes mimeTypes(WebFiles files) {
        return new ApacheTypes(files, "AddType", "types", TYPE, SystemTypes.MIME);
    }

    /** The handlers: {@code AddHandler} lines of public_html. */
    public static ApacheTypes handlers(WebFiles files) {
        return new ApacheTypes(files, "AddHandler", "handlers", HANDLER, SystemTypes.HANDLERS);
    }

    /**
     * What an extension stands for.
     *
     * @param extension with its dot
     * @param user whether the account said so, not the server
     */
    public record Entry(String type, String extension, boolean user) {}

    /** What the server knows, by extension. */
    public List<Entry> system() {
        return system;
    }

    /** What the account said, in the order of the lines; one entry an extension. */
    public List<Entry> of(String account) {
        return read(files.lines(account, FOLDER));
    }

    /** Adds what an extension, or several with blanks between them, stands for. */
    public void add(String account, String type, String extensions) {
        String clean = type.strip();
        if (!valid.matcher(clean).matches()) {
            throw new RuleException("“" + type + "” is not a valid " + word() + ".");
        }
        List<String> wanted = extensions(extensions);
        files.section(
                account,
                FOLDER,
                section,
                lines -> {
                    List<Entry> all = new ArrayList<>(read(lines));
                    for (String extension : wanted) {
                        Entry entry = new Entry(clean, extension, true);
                        if (!all.contains(entry)) {
                            all.add(entry);
                        }
                    }
                    if (all.size() > LIMIT) {
                        throw new RuleException("The list has " + LIMIT + " entries at most.");
                    }
                    return lines(all);
                });
    }

    /** Removes what the account said of an extension, or of all extensions of a type. */
    public void remove(String account, String typeOrExtension) {
        String clean = typeOrExtension.strip();
        files.section(
                account,
                FOLDER,
                section,
                lines -> {
                    List<Entry> all = new ArrayList<>(read(lines));
                    if (!all.removeIf(
                            entry ->
                                    entry.type.equals(clean)
                                            || entry.extension.equals(clean)
                                            || entry.extension.equals("." + clean))) {
                        throw new RuleException(
                                "There is no " + word() + " “" + clean + "” of yours.");
                    }
                    return lines(all);
                });
    }

    private List<Entry> read(List<String> lines) {
        List<Entry> all = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            if (words.length > 2 && words[0].equalsIgnoreCase(directive)) {
                Stream.of(words)
                        .skip(2)
                        .forEach(word -> all.add(new Entry(words[1], dotted(word), true)));
            }
        }
        return all;
    }

    private List<String> lines(List<Entry> entries) {
        return entries.stream()
                .map(entry -> directive + " " + entry.type + " " + entry.extension)
                .toList();
    }

    private static List<String> extensions(String text) {
        List<String> all =
                Stream.of(text.strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
        all.stream()
                .filter(word -> !EXTENSION.matcher(word).matches())
                .findFirst()
                .ifPresent(
                        word -> {
                            throw new RuleException("“" + word + "” is not a file extension.");
                        });
        return all.stream().map(ApacheTypes::dotted).distinct().toList();
    }

    private static String dotted(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") ? lower : "." + lower;
    }

    private String word() {
        return directive.equals("AddType") ? "MIME type" : "handler";
    }
}
