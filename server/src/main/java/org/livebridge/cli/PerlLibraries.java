package org.livebridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.livebridge.engine.ScriptRun;

/** The folders of {@code --perl-lib}: shown to an embedded script, named to a native one. */
final class PerlLibraries {
    private static final String GUEST = "/usr/local/livebridge/user";

    private final List<Path> folders;

    PerlLibraries(List<Path> folders) {
        this.folders = folders.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
        for (Path folder : this.folders) {
            if (!Files.isDirectory(folder)) {
                throw new WrongUse("--perl-lib names a folder; there is none at " + folder + ".");
            }
        }
    }

    /** Where an embedded script sees them. */
    List<ScriptRun.Share> shares() {
        List<ScriptRun.Share> shares = new ArrayList<>();
        for (Path folder : folders) {
            shares.add(new ScriptRun.Share(folder, shown(shares.size()), false));
        }
        return shares;
    }

    /** The value of {@code PERL5LIB}. */
    String path(String engine) {
        return engine.equals("embedded")
                ? shares().stream()
                        .map(share -> share.guest().toString())
                        .collect(Collectors.joining(":"))
                : folders.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    private static Path shown(int number) {
        return Path.of(GUEST, String.valueOf(number));
    }
}
