package org.livebridge.interpreters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One PHP that we build from source, by the scripts in {@code interpreters/php}.
 *
 * @param id the folder of the recipe and of what it makes, such as {@code php-8.2}
 * @param className fully qualified name of the Java class that Endive makes for the module
 */
record Recipe(String id, String className) {
    static final Recipe PHP_8_2 = new Recipe("php-8.2", "org.livebridge.php.module.Php82Wasm");
    static final Recipe PHP_5_6 = new Recipe("php-5.6", "org.livebridge.php.module.Php56Wasm");
    static final List<Recipe> ALL = List.of(PHP_8_2, PHP_5_6);

    /** Whether the recipe is there: a release may carry fewer. */
    boolean exists(Path recipes) {
        return Files.isDirectory(recipes.resolve(id));
    }

    /** A hash of everything that decides what is built. */
    String hash(Path recipes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path file : Folders.filesOf(recipes)) {
            String name = recipes.relativize(file).toString().replace('\\', '/');
            boolean anothers = name.startsWith("php-") && !name.startsWith(id + "/");
            if (!anothers) {
                all.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
                all.writeBytes(Files.readAllBytes(file));
            }
        }
        return Npm.sha256(all.toByteArray());
    }
}
