package org.livebridge.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;

/**
 * PHP's settings of an account: {@code php.ini} in the home for all its sites, {@code php.ini} and
 * {@code .user.ini} in a document root for one.
 */
public final class PhpSettings {
    private static final Pattern LINE =
            Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]{0,99}");
    private static final int LARGEST = 256 * 1024;

    private final WebFiles files;
    private final Domains domains;

    /** The settings in {@code files} of the account's {@code domains}. */
    public PhpSettings(WebFiles files, Domains domains) {
        this.files = files;
        this.domains = domains;
    }

    /**
     * The folder whose file holds a site's settings, relative to the home.
     *
     * @param site empty for all sites: the home itself
     */
    public String folder(String account, String site) {
        if (site.isEmpty()) {
            return "";
        }
        String name = DomainNames.domain(site);
        return domains.of(account).stream()
                .filter(domain -> domain.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleException("You do not own the domain “" + name + "”."))
                .docroot();
    }

    /** The file as scripts see it. */
    public String path(String account, String site) {
        String folder = folder(account, site);
        return Homes.shown(account) + (folder.isEmpty() ? "" : "/" + folder) + "/php.ini";
    }

    /** The file's text; empty where there is none. */
    public String text(String account, String site) {
        Path file = file(account, folder(account, site), "php.ini");
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Replaces the file's text. */
    public void text(String account, String site, String text) {
        if (text.length() > LARGEST) {
            throw new RuleException("A php.ini may have " + LARGEST + " characters at most.");
        }
        String folder = folder(account, site);
        files.guarded(
                () -> {
                    DocumentRoots.make(files.home(account), folder);
                    write(file(account, folder, "php.ini"), text);
                    if (!site.isEmpty()) {
                        write(file(account, folder, ".user.ini"), text);
                    }
                });
    }

    /** What the file sets, in its order. */
    public Map<String, String> values(String account, String site) {
        Map<String, String> values = new LinkedHashMap<>();
        text(account, site)
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(
                        line -> values.put(line.group(1), line.group(2).replaceAll("^\"|\"$", "")));
        return values;
    }

    /** Sets directives; all other lines stay. */
    public void set(String account, String site, Map<String, String> wanted) {
        wanted.forEach(
                (name, value) -> {
                    if (!NAME.matcher(name).matches()) {
                        throw new RuleException("“" + name + "” is not a PHP directive.");
                    }
                    if (value.length() > 1_000 || value.matches("(?s).*[\"\\p{Cntrl}].*")) {
                        throw new RuleException(
                                "The value of “" + name + "” must be one line without quotes.");
                    }
                });
        List<String> lines = new ArrayList<>();
        Map<String, String> open = new LinkedHashMap<>(wanted);
        for (String line : text(account, site).lines().toList()) {
            Matcher setting = LINE.matcher(line);
            String value = setting.matches() ? open.remove(setting.group(1)) : null;
            lines.add(value == null ? line : line(setting.group(1), value));
        }
        open.forEach((name, value) -> lines.add(line(name, value)));
        text(account, site, String.join("\n", lines) + "\n");
    }

    private static String line(String name, String value) {
        return name + " = " + (value.matches("[A-Za-z0-9._-]*") ? value : "\"" + value + "\"");
    }

    private Path file(String account, String folder, String name) {
        return DocumentRoots.place(
                files.home(account), folder.isEmpty() ? name : folder + "/" + name);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
