package org.livebridge.interpreters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code npm ci} over a copy of the committed lock file, so that no two builds share a folder.
 */
final class Npm {
    private static final List<String> MANIFEST =
            List.of("package.json", "package-lock.json", ".npmrc");
    private static final int LIMIT_MINUTES = 15;

    private Npm() {}

    /** Fetches the locked packages into {@code folder}; returns its {@code node_modules}. */
    static Path install(Path manifestFolder, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String name : MANIFEST) {
            Files.copy(manifestFolder.resolve(name), folder.resolve(name));
        }
        Path log = folder.resolve("npm.log");
        Process npm;
        try {
            npm =
                    new ProcessBuilder(command(), "ci", "--ignore-scripts", "--no-bin-links")
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
        } catch (IOException missing) {
            throw new BuildFailure(
                    "npm was not found. It is needed once per machine, to fetch the PHP and Perl"
                            + " interpreters: install Node.js 20 or newer and build again.",
                    missing);
        }
        if (!npm.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            npm.destroyForcibly();
            throw new BuildFailure(
                    "npm ci did not end within " + LIMIT_MINUTES + " minutes; check the network.");
        }
        if (npm.exitValue() != 0) {
            throw new BuildFailure(
                    "npm ci failed with exit status %d; the packages could not be fetched:%n%s"
                            .formatted(npm.exitValue(), Files.readString(log)));
        }
        return folder.resolve("node_modules");
    }

    /** Returns the wasm file of {@code interpreter}, after checking that it is the pinned one. */
    static Path wasm(Path nodeModules, Interpreter interpreter) throws IOException {
        Path wasm = nodeModules.resolve(interpreter.wasmPath());
        String found = sha256(Files.readAllBytes(wasm));
        if (!found.equals(interpreter.sha256())) {
            throw new BuildFailure(
                    "%s has SHA-256 %s, but %s was expected. Set the lock file and Interpreter.java to the same release."
                            .formatted(interpreter.wasmPath(), found, interpreter.sha256()));
        }
        return wasm;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String command() {
        return System.getProperty("os.name", "").startsWith("Windows") ? "npm.cmd" : "npm";
    }
}
