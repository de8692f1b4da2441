package org.livebridge.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.livebridge.account.file.Home;

/** Files of the home with the text that a state declares; others stay as they are. */
final class FilesOfHome {
    private FilesOfHome() {}

    /** The files of a state; those that it does not name stay. */
    static Kind kind() {
        return Kind.texts("files")
                .open()
                .add(FilesOfHome::write)
                .like(
                        (calls, name, old, wanted) ->
                                same(calls, name, wanted.getOrDefault(Kind.TEXT, "")));
    }

    private static void write(AccountCalls calls, String name, Map<String, String> fields) {
        Path place = Home.of(calls.bridge().homes(), calls.account()).target(name);
        try {
            Path folder = place.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(place, fields.getOrDefault(Kind.TEXT, ""), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Whether the file has that text already. */
    private static boolean same(AccountCalls calls, String name, String text) {
        Path place = Home.of(calls.bridge().homes(), calls.account()).target(name);
        try {
            return Files.isRegularFile(place)
                    && Files.readString(place, StandardCharsets.UTF_8).equals(text);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
