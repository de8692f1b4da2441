package org.livebridge.account.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;

/** Redirects: lines in the {@code .htaccess} files of the document roots. */
public final class Redirects {
    /** Stands for all domains of the account. */
    public static final String ALL = ".*";

    private static final String SECTION = "redirects";
    private static final Pattern URL =
            Pattern.compile("(?i)(https?|ftp)://[!-~&&[^\"\\\\$]]{1,2000}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._~/@:+%,=&!-]{0,1000}");
    private static final int LIMIT = 2_000;

    private final WebFiles files;
    private final Domains domains;

    /** The redirects in {@code files} of the account's {@code domains}. */
    public Redirects(WebFiles files, Domains domains) {
        this.files = files;
        this.domains = domains;
    }

    /** All redirects of the account: each document root's file once, in the order of its lines. */
    public List<Redirect> of(String account) {
        List<Redirect> all = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Domain domain : domains.of(account)) {
            if (seen.add(domain.docroot())) {
                all.addAll(RedirectLines.read(files.lines(account, domain.docroot()), domain));
            }
        }
        return all;
    }

    /** Where the whole site of a domain is sent, for those that are. */
    public Map<String, String> targets(String account) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (Redirect redirect : of(account)) {
            if (redirect.source().equals("/") && !redirect.domain().equals(ALL)) {
                targets.putIfAbsent(redirect.domain(), redirect.target());
            }
        }
        return targets;
    }

    /**
     * Adds a redirect.
     *
     * @param name one of the account's domains, or {@link #ALL}
     * @param source a path of the site; empty for the whole site
     */
    public Redirect add(
            String account,
            String name,
            String source,
            String target,
            boolean permanent,
            int www,
            boolean wildcard) {
        Domain domain = domain(account, name);
        String path = path(source);
        if (!URL.matcher(target).matches()) {
            throw new RuleException(
                    "“"
                            + target
                            + "” is not a URL to redirect to; it must begin with http:// or"
                            + " https://.");
        }
        Redirect redirect =
                new Redirect(
                        name.equals(ALL) ? ALL : domain.name(),
                        path,
                        target,
                        "rewrite",
                        permanent ? 301 : 302,
                        www,
                        wildcard,
                        domain.folder());
        files.section(
                account,
                domain.docroot(),
                SECTION,
                lines -> {
                    List<Redirect> there = RedirectLines.read(lines, domain);
                    if (there.stream().anyMatch(other -> same(other, redirect))) {
                        throw new RuleException(
                                "There is already a redirect of “" + path + "” for this domain.");
                    }
                    if (there.size() >= LIMIT) {
                        throw new RuleException("A site has " + LIMIT + " redirects at most.");
                    }
                    return text(there, redirect);
                });
        return redirect;
    }

    /** Removes a redirect of that domain and path. */
    public void remove(String account, String name, String source) {
        Domain domain = domain(account, name);
        String path = path(source);
        String wanted = name.equals(ALL) ? ALL : domain.name();
        files.section(
                account,
                domain.docroot(),
                SECTION,
                lines -> {
                    List<Redirect> there = new ArrayList<>(RedirectLines.read(lines, domain));
                    if (!there.removeIf(
                            other ->
                                    other.domain().equals(wanted) && other.source().equals(path))) {
                        throw new RuleException(
                                "There is no redirect of “" + path + "” for this domain.");
                    }
                    return text(there, null);
                });
    }

    private static List<String> text(List<Redirect> redirects, @Nullable Redirect added) {
        List<Redirect> all = new ArrayList<>(redirects);
        if (added != null) {
            all.add(added);
        }
        List<String> lines = new ArrayList<>();
        if (!all.isEmpty()) {
            lines.add("RewriteEngine on");
        }
        all.forEach(redirect -> lines.addAll(RedirectLines.write(redirect)));
        return lines;
    }

    private Domain domain(String account, String name) {
        List<Domain> own = domains.of(account);
        if (name.equals(ALL)) {
            return own.get(0);
        }
        String clean = DomainNames.domain(name.replaceFirst("(?i)^www\\.", ""));
        return own.stream()
                .filter(domain -> domain.name().equals(clean))
                .findFirst()
                .orElseThrow(() -> new RuleException("You do not own the domain “" + clean + "”."));
    }

    private static String path(String source) {
        String path = source.strip();
        path = path.startsWith("/") ? path : "/" + path;
        if (!PATH.matcher(path).matches()) {
            throw new RuleException("“" + source + "” is not a valid path of a site.");
        }
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }

    private static boolean same(Redirect one, Redirect other) {
        return one.domain().equals(other.domain()) && one.source().equals(other.source());
    }
}
