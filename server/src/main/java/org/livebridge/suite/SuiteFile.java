package org.livebridge.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads suites: YAML lists of cases, from files and from folders with all they hold. */
public final class SuiteFile {
    private static final int LARGEST = 8 << 20;

    private SuiteFile() {}

    /** The cases of {@code paths}, folders searched to the bottom. */
    public static List<SuiteCase> read(List<Path> paths) throws IOException {
        List<SuiteCase> cases = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.filter(SuiteFile::isSuite).sorted().toList()) {
                        cases.addAll(readFile(file));
                    }
                }
            } else if (Files.isRegularFile(path)) {
                cases.addAll(readFile(path));
            } else {
                throw new SuiteException("There is no suite " + path + ".");
            }
        }
        if (cases.isEmpty()) {
            throw new SuiteException("There is no case in " + paths + ".");
        }
        return cases;
    }

    private static boolean isSuite(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    private static List<SuiteCase> readFile(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new SuiteException(file + " is larger than " + LARGEST + " bytes.");
        }
        String name = String.valueOf(file.getFileName()).replaceAll("\\.ya?ml$", "");
        Object yaml;
        try {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
            yaml =
                    new Load(settings)
                            .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
        } catch (YamlEngineException wrong) {
            throw new SuiteException(file + " is no YAML: " + wrong.getMessage());
        }
        if (!(yaml instanceof List<?> list)) {
            throw new SuiteException(file + " is no list of cases; each begins with “- name:”.");
        }
        List<SuiteCase> cases = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new SuiteException(file + " holds something that is no case: " + item);
            }
            cases.add(SuiteCase.of(name, map));
        }
        return cases;
    }
}
