package org.livebridge.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the data lies: {@code --data}, else {@code $LIVEBRIDGE_DATA}, else the XDG folder. */
final class DataFolder {
    private DataFolder() {}

    static Path of(@Nullable Path option, Map<String, String> environment) {
        if (option != null) {
            return option.toAbsolutePath();
        }
        String own = environment.getOrDefault("LIVEBRIDGE_DATA", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The JVM takes the home from the user database, whatever HOME says.
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        Path base = xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg);
        return base.resolve("livebridge");
    }
}
