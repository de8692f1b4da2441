package org.livebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/** What a distribution gets beside its jars, so that its starts are short. */
final class Distribution {
    private Distribution() {}

    /**
     * Readies the folder that holds {@code lib}: its jars for the AOT cache, and SQLite's library
     * as a file, which its driver would write and ask a program of the system for at every start.
     */
    static void ready(Path folder) throws IOException {
        ArchivableJars.in(folder.resolve("lib"));
        Path natives = Files.createDirectories(folder.resolve("native"));
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (in != null) {
                Path made = natives.resolve(name + ".made");
                Files.copy(in, made, StandardCopyOption.REPLACE_EXISTING);
                Files.move(made, natives.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
