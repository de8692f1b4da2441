package org.livebridge.engine.services;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.livebridge.engine.BoundedProcess;
import org.livebridge.engine.Limits;

/**
 * Programs of this machine that the user allows by name ({@code --allow-exec}). They run without a
 * shell, in the account's home or the folder below it that the script is in, within the run's
 * limits; not in a sandbox.
 */
final class AllowedPrograms implements Command {
    private final Set<String> names;
    private final Path home;
    private final String shownHome;
    private final Limits limits;

    AllowedPrograms(Set<String> names, Path home, String shownHome, Limits limits) {
        this.names = Set.copyOf(names);
        this.home = home;
        this.shownHome = shownHome;
        this.limits = limits;
    }

    @Override
    public boolean knows(String name) {
        return names.contains(name) || names.contains(Command.plain(name));
    }

    @Override
    public Object run(List<String> words, String input, String folder) {
        ProcessBuilder builder = new ProcessBuilder(onThisMachine(words));
        builder.directory(folder(folder).toFile());
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment()
                .put("PATH", System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            BoundedProcess process = new BoundedProcess(builder.start(), limits);
            byte[] in = input.getBytes(StandardCharsets.ISO_8859_1);
            int status = process.run(new ByteArrayInputStream(in), out, err);
            return CommandResult.of(status, out.toByteArray(), err.toByteArray());
        } catch (IOException cause) {
            return new Refusal("The command “" + words.get(0) + "” cannot be started here");
        }
    }

    /** Paths under the account's home as they are on this machine. */
    private List<String> onThisMachine(List<String> words) {
        List<String> mapped = new ArrayList<>();
        for (String word : words) {
            boolean below = word.equals(shownHome) || word.startsWith(shownHome + "/");
            mapped.add(below ? home + word.substring(shownHome.length()) : word);
        }
        return mapped;
    }

    private Path folder(String shown) {
        if (shown.startsWith(shownHome + "/")) {
            Path below = home.resolve(shown.substring(shownHome.length() + 1)).normalize();
            if (below.startsWith(home) && Files.isDirectory(below)) {
                return below;
            }
        }
        return home;
    }
}
