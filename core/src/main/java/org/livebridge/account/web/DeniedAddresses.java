package org.livebridge.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;

/** Addresses that a site answers nothing to: {@code deny from} lines of public_html. */
public final class DeniedAddresses {
    private static final String FOLDER = "public_html";
    private static final String SECTION = "deny";
    private static final Pattern LINE = Pattern.compile("(?i)\\s*deny\\s+from\\s+(.+?)\\s*");
    private static final int LIMIT = 5_000;

    private final WebFiles files;

    /** The addresses in {@code files}. */
    public DeniedAddresses(WebFiles files) {
        this.files = files;
    }

    /**
     * One line of the list.
     *
     * @param ip an address or a CIDR block
     */
    public record Denied(String ip, String start, String end) {}

    /** All that is denied, in the order of the lines, also those that somebody else wrote. */
    public List<Denied> of(String account) {
        List<Denied> all = new ArrayList<>();
        for (String line : files.lines(account, FOLDER)) {
            Matcher deny = LINE.matcher(line);
            if (deny.matches()) {
                for (String word : deny.group(1).split("\\s+")) {
                    denied(word, all);
                }
            }
        }
        return all;
    }

    private static void denied(String word, List<Denied> all) {
        try {
            AddressRange range = AddressRange.of(word);
            all.add(new Denied(word, range.start(), range.end()));
        } catch (RuleException aName) {
            if (!word.toLowerCase(Locale.ROOT).equals("all")) {
                all.add(new Denied(word, word, word));
            }
        }
    }

    /** Denies an address or a range; the blocks that were added. */
    public List<String> add(String account, String text) {
        List<String> wanted = blocks(text);
        List<String> there = of(account).stream().map(Denied::ip).toList();
        if (there.containsAll(wanted)) {
            throw new RuleException("“" + text + "” is denied already.");
        }
        files.section(
                account,
                FOLDER,
                SECTION,
                lines -> {
                    List<String> changed = new ArrayList<>(lines);
                    for (String block : wanted) {
                        if (!changed.contains(line(block))) {
                            changed.add(line(block));
                        }
                    }
                    if (changed.size() > LIMIT) {
                        throw new RuleException("The list has " + LIMIT + " lines at most.");
                    }
                    return changed;
                });
        return wanted;
    }

    /** Takes an address or a range off the list; the blocks that were removed. */
    public List<String> remove(String account, String text) {
        List<String> gone = blocks(text);
        files.change(
                account,
                FOLDER,
                file -> {
                    HtaccessFile changed =
                            file.without(line -> gone.stream().anyMatch(b -> is(line, b)));
                    if (changed.lines().size() == file.lines().size()) {
                        throw new RuleException("“" + text + "” is not on the list.");
                    }
                    return changed.with(SECTION, changed.section(SECTION));
                });
        return gone;
    }

    private static List<String> blocks(String text) {
        return AddressRange.of(text).blocks().stream().map(AddressRange::text).toList();
    }

    private static String line(String block) {
        return "deny from " + block;
    }

    private static boolean is(String line, String block) {
        Matcher deny = LINE.matcher(line);
        return deny.matches() && deny.group(1).equals(block);
    }
}
