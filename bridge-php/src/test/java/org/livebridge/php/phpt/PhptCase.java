package org.livebridge.php.phpt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One test file: its sections by name, bytes as Latin-1. */
final class PhptCase {
    private static final Pattern SECTION = Pattern.compile("--([_A-Z]+)--\\s*");

    private final Path file;
    private final Map<String, String> sections;

    private PhptCase(Path file, Map<String, String> sections) {
        this.file = file;
        this.sections = sections;
    }

    static PhptCase read(Path file) throws IOException {
        Map<String, String> sections = new HashMap<>();
        StringBuilder text = new StringBuilder();
        String name = "";
        String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String line : whole.split("(?<=\n)", -1)) {
            Matcher matcher = SECTION.matcher(line.strip());
            if (matcher.matches()) {
                sections.put(name, text.toString());
                name = matcher.group(1);
                text.setLength(0);
            } else {
                text.append(line);
            }
        }
        sections.put(name, text.toString());
        return new PhptCase(file, sections);
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    String section(String name) {
        return sections.getOrDefault(name, "");
    }

    Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of("/") : folder;
    }

    /** Where run-tests puts the script: beside the test, with another ending. */
    Path script(String ending) {
        String name = file.getFileName().toString();
        return folder().resolve(name.substring(0, name.length() - "phpt".length()) + ending);
    }

    /** The script; empty when the file has none that is understood. */
    Optional<String> code() throws IOException {
        if (has("FILE")) {
            return Optional.of(section("FILE"));
        }
        if (has("FILEEOF")) {
            return Optional.of(section("FILEEOF").replaceAll("[\r\n]+$", ""));
        }
        return has("FILE_EXTERNAL") ? Optional.of(external("FILE_EXTERNAL")) : Optional.empty();
    }

    private String external(String section) throws IOException {
        return Files.readString(
                folder().resolve(section(section).strip()), StandardCharsets.ISO_8859_1);
    }

    /** What the output must match; empty when that is not said. */
    Optional<Pattern> expected() throws IOException {
        for (String kind : new String[] {"EXPECT", "EXPECTF", "EXPECTREGEX"}) {
            boolean inside = has(kind);
            if (inside || has(kind + "_EXTERNAL")) {
                String text = clean(inside ? section(kind) : external(kind + "_EXTERNAL"));
                return Optional.of(
                        switch (kind) {
                            case "EXPECT" -> Pattern.compile(Pattern.quote(text));
                            case "EXPECTF" -> ExpectFormat.pattern(text);
                            default ->
                                    Pattern.compile(ExpectFormat.javaPattern(text), Pattern.DOTALL);
                        });
            }
        }
        return Optional.empty();
    }

    static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
