package org.livebridge.interpreters;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import run.endive.build.time.compiler.Config;
import run.endive.build.time.compiler.Generator;
import run.endive.compiler.InterpreterFallback;

/**
 * Turns one WebAssembly module into a folder of class files: Endive's bytecode, its loader class,
 * the module's description, and its data as memory pages.
 */
final class ModuleCompiler {
    private final String javaRelease;

    ModuleCompiler(String javaRelease) {
        this.javaRelease = javaRelease;
    }

    /** Returns how many functions stay interpreted because they exceed a JVM method. */
    int compile(String className, Path wasm, Path classes, Path sources) throws IOException {
        Files.createDirectories(classes);
        Files.createDirectories(sources);
        Generator generator =
                new Generator(
                        Config.builder()
                                .withWasmFile(wasm)
                                .withName(className)
                                .withTargetClassFolder(classes)
                                .withTargetSourceFolder(sources)
                                .withTargetWasmFolder(classes)
                                .withInterpreterFallback(InterpreterFallback.SILENT)
                                .build());
        Set<Integer> interpreted = generator.generateResources();
        generator.generateSources();
        generator.generateMetaWasm(interpreted);
        compileSources(sources, classes);
        String name = className.replace('.', '/');
        DataPages.split(classes.resolve(name + ".meta"), classes.resolve(name + ".pages"));
        return interpreted.size();
    }

    private void compileSources(Path sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new BuildFailure(
                    "This Java has no compiler: a JDK is needed for the build, not only a runtime.");
        }
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-nowarn",
                                "-proc:none",
                                "--release",
                                javaRelease,
                                "-classpath",
                                classes
                                        + File.pathSeparator
                                        + System.getProperty("java.class.path"),
                                "-d",
                                classes.toString()));
        Folders.filesOf(sources).forEach(file -> arguments.add(file.toString()));
        int status = javac.run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new BuildFailure("javac refused Endive's loader class, see its messages above.");
        }
    }
}
