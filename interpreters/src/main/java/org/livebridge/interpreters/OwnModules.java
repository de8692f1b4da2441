package org.livebridge.interpreters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The PHPs that we build from source: taken from the cache, or built where the tools are there. One
 * that cannot be had is told of and left out; npm's module serves then.
 */
final class OwnModules {
    private static final String WANTED = "LIVEBRIDGE_INTERPRETERS";

    private final ModuleCache cache;
    private final ModuleCompiler compiler;
    private final Path recipes;

    OwnModules(ModuleCache cache, ModuleCompiler compiler, Path recipes) {
        this.cache = cache;
        this.compiler = compiler;
        this.recipes = recipes;
    }

    /**
     * Which to build: {@code $LIVEBRIDGE_INTERPRETERS}, names separated by commas, {@code all}
     * (default) or {@code none}.
     */
    static Set<String> wanted(Map<String, String> environment) {
        String words = environment.getOrDefault(WANTED, "").strip();
        Set<String> wanted = new TreeSet<>(Set.of(words.split("\\s*,\\s*", -1)));
        if (words.isEmpty() || words.equals("all")) {
            Recipe.ALL.forEach(recipe -> wanted.add(recipe.id()));
        }
        return wanted;
    }

    /** Puts every module that is wanted or was built before below {@code output}. */
    void make(Set<String> wanted, Path output) throws Exception {
        for (Recipe recipe : Recipe.ALL) {
            if (!recipe.exists(recipes)) {
                continue;
            }
            String hash = recipe.hash(recipes);
            Path kept = cache.folderOf(recipe.id(), recipe + hash);
            if (!Files.isDirectory(kept) && wanted.contains(recipe.id())) {
                cache.alone(() -> Files.isDirectory(kept) || build(recipe, hash, kept));
            }
            if (Files.isDirectory(kept)) {
                Folders.putInPlace(kept, output.resolve(recipe.id()));
            } else {
                Folders.delete(output.resolve(recipe.id()));
            }
        }
    }

    private boolean build(Recipe recipe, String hash, Path kept) throws IOException {
        Path work = cache.workFolder();
        try {
            Path wasm = cache.root().resolve("wasm").resolve(recipe.id() + "-" + hash + ".wasm");
            if (!Files.exists(wasm)) {
                Progress.say(recipe.id() + ": built from source, once per machine");
                Path made = work.resolve("php.wasm");
                Optional<String> obstacle =
                        new RecipeBuild(recipes, cache.root())
                                .make(recipe, work.resolve("build"), made);
                if (obstacle.isPresent()) {
                    Progress.say(
                            "%s is not built here: %s. What needs it runs on npm's PHP."
                                    .formatted(recipe.id(), obstacle.get()));
                    return false;
                }
                cache.keep(wasm, made);
            }
            Path classes = work.resolve("classes");
            int interpreted =
                    Progress.step(
                            "compiling " + recipe.id() + " to JVM bytecode",
                            () ->
                                    compiler.compile(
                                            recipe.className(),
                                            wasm,
                                            classes,
                                            work.resolve("src")));
            Progress.say(recipe.id() + ": " + interpreted + " functions stay interpreted");
            cache.keep(kept, classes);
            return true;
        } finally {
            Folders.delete(work);
        }
    }
}
