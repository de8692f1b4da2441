package org.livebridge.php.phpt;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules that leave tests out: one a line, a glob of the test's path, a tab, the reason. */
final class Exclusions {
    private final Map<PathMatcher, String> rules = new LinkedHashMap<>();

    static Exclusions read(Path file) throws IOException {
        Exclusions exclusions = new Exclusions();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", 2);
            if (!line.startsWith("#") && parts.length == 2) {
                exclusions.rules.put(
                        FileSystems.getDefault().getPathMatcher("glob:" + parts[0]), parts[1]);
            }
        }
        return exclusions;
    }

    Optional<String> reason(String name) {
        Path path = Path.of(name);
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
