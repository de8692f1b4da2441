package org.livebridge.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.account.Domain;

/** Redirects as Apache's lines, both ways. */
final class RedirectLines {
    private static final Pattern HOST =
            Pattern.compile("(?i)\\s*RewriteCond\\s+%\\{HTTP_HOST\\}\\s+\\^?(.+?)\\$?(\\s+\\[.*)?");
    private static final Pattern RULE =
            Pattern.compile(
                    "(?i)\\s*RewriteRule\\s+(\\S+)\\s+\"?([^\"\\s]+)\"?\\s+\\[(.*\\bR(=.*)?)\\]\\s*");
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?i)\\s*(Redirect|RedirectMatch)\\s+((permanent|temp|[0-9]{3})\\s+)?"
                            + "\"?(\\S+?)\"?\\s+\"?([^\"\\s]+)\"?\\s*");
    private static final Pattern STATUS = Pattern.compile("R=([0-9]{3})");

    private RedirectLines() {}

    static List<String> write(Redirect redirect) {
        List<String> lines = new ArrayList<>();
        if (redirect.domain().equals(".*")) {
            lines.add("RewriteCond %{HTTP_HOST} ^.*$");
        } else {
            String host = redirect.domain().replace(".", "\\.");
            if (redirect.www() != 1) {
                lines.add(
                        "RewriteCond %{HTTP_HOST} ^"
                                + host
                                + "$"
                                + (redirect.www() == 0 ? " [OR]" : ""));
            }
            if (redirect.www() != 2) {
                lines.add("RewriteCond %{HTTP_HOST} ^www\\." + host + "$");
            }
        }
        String path = redirect.source().substring(1).replace(".", "\\.");
        String slash = path.isEmpty() ? "/?" : "\\/?";
        lines.add(
                "RewriteRule ^"
                        + path
                        + (redirect.wildcard() ? slash + "(.*)$ \"" : slash + "$ \"")
                        + redirect.target()
                        + (redirect.wildcard() ? "$1" : "")
                        + "\" [R="
                        + redirect.status()
                        + ",L]");
        return lines;
    }

    /** The redirects that these lines of a domain's file make. */
    static List<Redirect> read(List<String> lines, Domain domain) {
        List<Redirect> found = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        for (String line : lines) {
            Matcher host = HOST.matcher(line);
            Matcher rule = RULE.matcher(line);
            Matcher plain = PLAIN.matcher(line);
            if (host.matches()) {
                hosts.add(host.group(1).replace("\\", ""));
            } else if (rule.matches()) {
                found.add(rule(rule, hosts, domain));
                hosts.clear();
            } else if (plain.matches()) {
                found.add(plain(plain, domain));
            } else if (!line.strip().startsWith("#") && !line.isBlank()) {
                hosts.clear();
            }
        }
        return found;
    }

    private static Redirect rule(Matcher rule, List<String> hosts, Domain domain) {
        String pattern = rule.group(1);
        boolean wildcard = pattern.contains("(.*)");
        String path =
                pattern.replace("(.*)", "")
                        .replaceAll("^\\^|\\$$", "")
                        .replaceAll("\\\\?/\\?$", "")
                        .replace("\\", "");
        Matcher status = STATUS.matcher(rule.group(3));
        Optional<String> bare = hosts.stream().filter(h -> !h.startsWith("www.")).findFirst();
        Optional<String> www = hosts.stream().filter(h -> h.startsWith("www.")).findFirst();
        return new Redirect(
                bare.or(() -> www.map(host -> host.substring(4))).orElse(".*"),
                "/" + path,
                wildcard ? rule.group(2).replaceAll("\\$1$", "") : rule.group(2),
                "rewrite",
                status.find() ? Integer.parseInt(status.group(1)) : 302,
                bare.isPresent() && www.isPresent() ? 0 : www.isPresent() ? 1 : 2,
                wildcard,
                domain.folder());
    }

    private static Redirect plain(Matcher plain, Domain domain) {
        String how = plain.group(3) == null ? "temp" : plain.group(3);
        int status =
                how.equalsIgnoreCase("permanent")
                        ? 301
                        : how.equalsIgnoreCase("temp") ? 302 : Integer.parseInt(how);
        boolean match = plain.group(1).equalsIgnoreCase("RedirectMatch");
        return new Redirect(
                ".*",
                plain.group(4),
                plain.group(5),
                match ? "redirectmatch" : "redirect",
                status,
                0,
                !match,
                domain.folder());
    }
}
