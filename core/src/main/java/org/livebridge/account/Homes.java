package org.livebridge.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kept home folders, one an account; scripts see theirs at {@code /home/<account>}. */
public final class Homes {
    private final Path root;

    /** The homes under {@code dataFolder}. */
    public Homes(Path dataFolder) {
        this.root = dataFolder.toAbsolutePath().resolve("homes");
    }

    /** The account's folder on this machine, made where it is missing, with its public_html. */
    public Path of(String account) {
        Path home = root.resolve(Names.account(account));
        try {
            Files.createDirectories(home.resolve("public_html"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return home;
    }

    /**
     * Takes a deleted account's home out of the way, so that a later account of that name begins
     * with an empty one; the files are kept beside the homes.
     */
    public void putAside(String account) {
        Path home = root.resolve(Names.account(account));
        if (!Files.isDirectory(home)) {
            return;
        }
        try {
            Path kept = Files.createDirectories(root.resolveSibling("deleted-homes"));
            Files.move(home, kept.resolve(account + "-" + System.currentTimeMillis()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The path that scripts and answers name: {@code /home/<account>}. */
    public static String shown(String account) {
        return "/home/" + account;
    }
}
