package org.livebridge.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livebridge.account.RuleException;

/** Protection of pictures from pages of other sites: rewrite lines of public_html. */
public final class Hotlinks {
    private static final String FOLDER = "public_html";
    private static final String SECTION = "hotlinks";
    private static final Pattern URL = Pattern.compile("(?i)https?://[A-Za-z0-9./_~:-]{1,500}");
    private static final Pattern REFERER =
            Pattern.compile("RewriteCond %\\{HTTP_REFERER\\} !\\^(.+?)/\\.\\*\\$ +\\[NC\\]");
    private static final Pattern RULE =
            Pattern.compile("RewriteRule \\.\\*\\\\\\.\\(([^)]*)\\)\\$ (\\S+) \\[.*");
    private static final String NO_REFERER = "RewriteCond %{HTTP_REFERER} !^$";
    private static final int LIMIT = 200;

    private final WebFiles files;

    /** The protection in {@code files}. */
    public Hotlinks(WebFiles files) {
        this.files = files;
    }

    /**
     * The protection of a site.
     *
     * @param urls the sites that may link
     * @param extensions joined by commas
     * @param direct whether a request without a referring page is let through
     * @param target where the others are sent; {@code -} for a refusal
     */
    public record Protection(
            boolean on, List<String> urls, String extensions, boolean direct, String target) {}

    /** What is set. */
    public Protection of(String account) {
        List<String> urls = new ArrayList<>();
        String extensions = "";
        String target = "";
        List<String> lines = files.section(account, FOLDER, SECTION);
        for (String line : lines) {
            Matcher referer = REFERER.matcher(line);
            Matcher rule = RULE.matcher(line);
            if (referer.matches()) {
                urls.add(referer.group(1).replace("\\", ""));
            } else if (rule.matches()) {
                extensions = rule.group(1).replace('|', ',');
                target = rule.group(2);
            }
        }
        return new Protection(
                !lines.isEmpty(), urls, extensions, lines.contains(NO_REFERER), target);
    }

    /** Protects these extensions; a protection that is there is replaced. */
    public void set(String account, Protection wanted) {
        List<String> extensions =
                Stream.of(wanted.extensions.split("[,\\s]+")).filter(e -> !e.isEmpty()).toList();
        if (extensions.isEmpty()
                || extensions.stream().anyMatch(e -> !e.matches("[A-Za-z0-9]{1,16}"))) {
            throw new RuleException(
                    "“extensions” must be file extensions joined by commas, such as jpg,png.");
        }
        List<String> urls = wanted.urls.stream().map(Hotlinks::site).distinct().toList();
        if (urls.size() > LIMIT) {
            throw new RuleException("There may be " + LIMIT + " sites at most.");
        }
        if (!wanted.target.isEmpty() && !URL.matcher(wanted.target).matches()) {
            throw new RuleException("“" + wanted.target + "” is not a URL.");
        }
        List<String> lines = new ArrayList<>(List.of("RewriteEngine on"));
        if (wanted.direct) {
            lines.add(NO_REFERER);
        }
        urls.forEach(
                url ->
                        lines.add(
                                "RewriteCond %{HTTP_REFERER} !^"
                                        + url.replace(".", "\\.")
                                        + "/.*$ [NC]"));
        lines.add(
                "RewriteRule .*\\.("
                        + String.join("|", extensions)
                        + ")$ "
                        + (wanted.target.isEmpty() ? "- [F,NC]" : wanted.target + " [R,NC]"));
        files.section(account, FOLDER, SECTION, old -> lines);
    }

    /** Protects nothing any more. */
    public void remove(String account) {
        if (!of(account).on) {
            throw new RuleException("There is no hotlink protection.");
        }
        files.section(account, FOLDER, SECTION, old -> List.of());
    }

    private static String site(String url) {
        String clean = url.strip();
        if (!URL.matcher(clean).matches()) {
            throw new RuleException("“" + url + "” is not a URL.");
        }
        return clean.replaceAll("/+$", "");
    }
}
