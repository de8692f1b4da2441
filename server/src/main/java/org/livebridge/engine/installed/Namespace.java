package org.livebridge.engine.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A user and mount namespace in which the kept home stands at {@code /home/<account>} and our tree
 * at {@code /usr/local/cpanel}, where the kernel allows it to ordinary users.
 */
final class Namespace {
    private static final int PATIENCE_SECONDS = 10;

    /** Arguments: our tree, the kept home, the account, a scratch folder; then the command. */
    private static final String SCRIPT =
            """
            set -e
            tree=$1 kept=$2 account=$3 scratch=$4
            shift 4
            mount -t overlay overlay -o "lowerdir=$tree:/usr/local" /usr/local
            if [ ! -d "/home/$account" ]; then
              mkdir -p "$scratch/home/$account"
              mount -t overlay overlay -o "lowerdir=$scratch/home:/home" /home
            fi
            mount --bind "$kept" "/home/$account"
            cd "$LIVEBRIDGE_FOLDER"
            unset LIVEBRIDGE_FOLDER
            exec "$@"
            """;

    private Namespace() {}

    /** {@code command}, run inside. */
    static List<String> around(List<String> command, Workplace place, Path home, String account) {
        List<String> words =
                new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", SCRIPT, "livebridge"));
        words.addAll(List.of(place.tree().toString(), home.toString(), account));
        words.add(place.folder().resolve("scratch").toString());
        words.addAll(command);
        return words;
    }

    /** Whether it works here for a script in {@code folder}; tried, not guessed. */
    static boolean works(Workplace place, Path home, String account, Path folder) {
        // What lies under /home would be seen read-only through the overlay.
        if (folder.startsWith("/home") && !Files.isDirectory(Path.of("/home", account))) {
            return false;
        }
        try {
            ProcessBuilder probe =
                    new ProcessBuilder(around(List.of("true"), place, home, account));
            probe.environment().put("LIVEBRIDGE_FOLDER", "/");
            Process process =
                    probe.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException noUnshare) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
