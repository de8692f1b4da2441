package org.livebridge.engine.installed;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.livebridge.engine.Language;

/**
 * An installed interpreter.
 *
 * @param cgi whether it is PHP's CGI program, which takes a request and sends headers
 */
public record Interpreter(Path program, boolean cgi) {

    /** The interpreter on the PATH: {@code php-cgi} before {@code php}. */
    public static Optional<Interpreter> find(Language language) {
        List<String> names = language == Language.PHP ? List.of("php-cgi", "php") : List.of("perl");
        return names.stream()
                .map(Interpreter::onPath)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Interpreter::at);
    }

    /** The interpreter at {@code program}. */
    public static Interpreter at(Path program) {
        return new Interpreter(program, String.valueOf(program.getFileName()).contains("cgi"));
    }

    private static Optional<Path> onPath(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }
}
