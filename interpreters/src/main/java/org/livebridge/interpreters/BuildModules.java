package org.livebridge.interpreters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.livebridge.interpreters.split.SplitModule;

/**
 * Makes the PHP and Perl modules, or takes them from the cache.
 *
 * <p>Arguments: the folder of {@code package-lock.json}, the output folder (one folder of class
 * files per interpreter), the version of Endive, the Java release.
 */
public final class BuildModules {
    /** Raise it when the steps below change what they make: it is part of the cache's key. */
    private static final String RECIPE = "2";

    /** In instructions; HotSpot compiles pieces of this length well. */
    private static final int LONGEST_PIECE = 1500;

    private static final List<Interpreter> ALL = List.of(Interpreter.PHP, Interpreter.PERL);

    private BuildModules() {}

    /** Makes what is missing; exit status 1 with one sentence if that fails. */
    public static void main(String[] args) {
        Path manifest = Path.of(args[0]);
        Path output = Path.of(args[1]);
        ModuleCompiler compiler = new ModuleCompiler(args[3]);
        ModuleCache cache =
                new ModuleCache(
                        ModuleCache.defaultRoot(System.getenv(), System.getProperty("user.home")),
                        "endive " + args[2] + ", java " + args[3] + ", recipe " + RECIPE);
        try {
            if (!ALL.stream().allMatch(cache::has)) {
                cache.alone(() -> make(cache, manifest, compiler));
            }
            for (Interpreter interpreter : ALL) {
                Folders.putInPlace(cache.folderOf(interpreter), output.resolve(interpreter.id()));
            }
            new OwnModules(cache, compiler, manifest.resolve("php"))
                    .make(OwnModules.wanted(System.getenv()), output);
        } catch (Exception failure) {
            System.err.println("[interpreters] " + failure.getMessage());
            if (!(failure instanceof BuildFailure)) {
                failure.printStackTrace();
            }
            System.exit(1);
        }
    }

    private static boolean make(ModuleCache cache, Path manifest, ModuleCompiler compiler)
            throws IOException {
        List<Interpreter> missing = ALL.stream().filter(i -> !cache.has(i)).toList();
        if (missing.isEmpty()) {
            return false;
        }
        Progress.say("first build on this machine: makes the interpreters (about a minute)");
        Path work = cache.workFolder();
        try {
            Path nodeModules =
                    Progress.step(
                            "fetching PHP and Perl with npm",
                            () -> Npm.install(manifest, work.resolve("npm")));
            for (Interpreter interpreter : missing) {
                Path wasm = fitting(interpreter, Npm.wasm(nodeModules, interpreter), work);
                Path classes = work.resolve(interpreter.id());
                int interpreted =
                        Progress.step(
                                "compiling " + interpreter.id() + " to JVM bytecode",
                                () ->
                                        compiler.compile(
                                                interpreter.className(),
                                                wasm,
                                                classes,
                                                work.resolve(interpreter.id() + "-src")));
                Progress.say(interpreter.id() + ": " + interpreted + " functions stay interpreted");
                cache.keep(interpreter, classes);
            }
        } finally {
            Folders.delete(work);
        }
        return true;
    }

    /** The module with its largest functions split, if it asks for that. */
    private static Path fitting(Interpreter interpreter, Path wasm, Path work) throws IOException {
        if (interpreter.splitAbove() == 0) {
            return wasm;
        }
        SplitModule.Outcome outcome =
                SplitModule.split(
                        Files.readAllBytes(wasm),
                        interpreter.splitAbove(),
                        LONGEST_PIECE,
                        interpreter.edits());
        Progress.say(
                "%s: split %d functions into %d pieces"
                        .formatted(interpreter.id(), outcome.functions(), outcome.pieces()));
        return Files.write(work.resolve(interpreter.id() + "-split.wasm"), outcome.module());
    }
}
