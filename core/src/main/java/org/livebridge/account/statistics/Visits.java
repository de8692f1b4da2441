package org.livebridge.account.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;
import org.livebridge.account.file.FileEntry;
import org.livebridge.account.file.HomeFiles;

/**
 * Who visited a domain, by the access log of its name in {@code ~/access-logs}, in the combined
 * format. Thread-safe as the files are.
 */
public final class Visits {
    private static final String FOLDER = "access-logs";
    private static final int MOST = 1000;
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\S+) \\S+ \\S+ \\[([^\\]]+)\\] \"(\\S+) (\\S+) ?([^\"]*)\" (\\d{3})"
                            + " (\\d+|-)(?: \"([^\"]*)\" \"([^\"]*)\")?.*");

    private final HomeFiles files;

    /** The visits in the homes of {@code files}. */
    public Visits(HomeFiles files) {
        this.files = files;
    }

    /** One request; Apache's words. */
    public record Visit(
            String ip,
            String httpdate,
            String method,
            String url,
            String protocol,
            String status,
            String size,
            String referer,
            String agent) {}

    /** The names of the logs: one a domain that was visited. */
    public List<String> domains(String account) {
        try {
            return files.list(account, FOLDER).stream()
                    .filter(entry -> entry.type().equals("file"))
                    .map(FileEntry::name)
                    .toList();
        } catch (RuleException none) {
            return List.of();
        }
    }

    /** The last lines of a domain's log, the newest first. */
    public List<String> lines(String account, String domain) {
        if (domain.contains("/") || !domains(account).contains(domain)) {
            throw new RuleException("There is no access log of “" + domain + "”.");
        }
        List<String> lines = files.read(account, FOLDER + "/" + domain, "").lines().toList();
        List<String> last =
                new ArrayList<>(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
        Collections.reverse(last);
        return last;
    }

    /** The last visits of a domain, the newest first; lines of another format are left out. */
    public List<Visit> of(String account, String domain) {
        return lines(account, domain).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(
                        line ->
                                new Visit(
                                        line.group(1),
                                        line.group(2),
                                        line.group(3),
                                        line.group(4),
                                        line.group(5),
                                        line.group(6),
                                        line.group(7),
                                        line.group(8) == null ? "" : line.group(8),
                                        line.group(9) == null ? "" : line.group(9)))
                .toList();
    }
}
