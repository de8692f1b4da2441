package org.livebridge.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.account.RuleException;

/**
 * A folder of a plugin: {@code Cpanel/…pm} in it (or below {@code lib}, {@code usr/local/cpanel},
 * {@code cpanel}), {@code *.jar} with Java modules, {@code *.stubs.yaml} with stubs.
 */
public record PluginFolder(Path path) {
    private static final List<String> LIBRARIES = List.of("", "lib", "usr/local/cpanel", "cpanel");

    /**
     * The folder at {@code path}.
     *
     * @throws RuleException when there is none
     */
    public static PluginFolder at(Path path) {
        if (!Files.isDirectory(path)) {
            throw new RuleException("There is no plugin folder " + path + ".");
        }
        return new PluginFolder(path.toAbsolutePath().normalize());
    }

    /** The folders that hold a {@code Cpanel} folder. */
    public List<Path> libraries() {
        return LIBRARIES.stream()
                .map(path::resolve)
                .filter(folder -> Files.isDirectory(folder.resolve("Cpanel")))
                .map(Path::normalize)
                .toList();
    }

    /** What the folder holds, in a few words; empty when nothing of it answers calls. */
    public String summary() {
        List<String> words = new ArrayList<>();
        if (!libraries().isEmpty()) {
            words.add("Perl modules");
        }
        if (!files(".jar").isEmpty()) {
            words.add("Java modules");
        }
        if (!files(".stubs.yaml").isEmpty()) {
            words.add("stubs");
        }
        return String.join(", ", words);
    }

    /** The files directly in the folder whose names end so, by name. */
    List<Path> files(String ending) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException cause) {
            throw new RuleException("The plugin folder cannot be read: " + cause.getMessage());
        }
    }
}
