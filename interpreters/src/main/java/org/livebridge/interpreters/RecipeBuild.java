package org.livebridge.interpreters;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Runs the scripts of a recipe: sources, then the module; says what they do and how long it takes.
 */
final class RecipeBuild {
    private static final int NO_TOOL = 3;
    private static final int NO_SOURCE = 4;
    private static final int TOLD_LINES = 12;

    private final Path recipes;
    private final Path sources;

    RecipeBuild(Path recipes, Path cache) {
        this.recipes = recipes;
        this.sources = cache.resolve("sources");
    }

    /** Why nothing was built; empty when {@code wasm} is there. */
    Optional<String> make(Recipe recipe, Path work, Path wasm) throws IOException {
        if (!Files.isExecutable(Path.of("/bin/bash"))) {
            return Optional.of("the recipes need bash");
        }
        Optional<String> tools = run(recipe, "tools.sh");
        if (tools.isPresent()) {
            return tools;
        }
        Optional<String> missing = run(recipe, "fetch.sh", recipe.id(), sources.toString());
        return missing.isPresent()
                ? missing
                : run(
                        recipe,
                        "build.sh",
                        recipe.id(),
                        sources.toString(),
                        work.toString(),
                        wasm.toString());
    }

    /** The script's last words when a tool or a source is missing; a real failure is thrown. */
    private Optional<String> run(Recipe recipe, String script, String... arguments)
            throws IOException {
        Deque<String> told = new ArrayDeque<>();
        ProcessBuilder builder =
                new ProcessBuilder("/bin/bash", recipes.resolve(script).toString());
        builder.command().addAll(java.util.List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        BuildClock clock = new BuildClock(recipe.id());
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@ ")) {
                    clock.step(line.substring(2));
                } else {
                    told.addLast(line);
                    if (told.size() > TOLD_LINES) {
                        told.removeFirst();
                    }
                }
            }
        } finally {
            clock.stop();
        }
        int status = status(process);
        if (status == NO_TOOL || status == NO_SOURCE) {
            return Optional.of(told.isEmpty() ? script + " failed" : told.getLast());
        }
        if (status != 0) {
            throw new BuildFailure(
                    "Building %s failed with exit status %d:%n%s"
                            .formatted(recipe.id(), status, String.join("\n", told)));
        }
        return Optional.empty();
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException ended) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BuildFailure("The build was interrupted.", ended);
        }
    }
}
