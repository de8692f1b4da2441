package org.livebridge.http.page;

import java.util.Map;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.http.wire.SilentClientException;
import org.livebridge.journal.Note;

/**
 * A page whose script was ended because nobody took what it wrote.
 *
 * @param language of its script; {@code program} for an executable
 */
record EndedPage(String path, String language) {

    /** What the journal keeps of it. */
    Note note(Caller caller, Exception cause, long nanos) {
        String why =
                cause instanceof SilentClientException silent
                        ? "The page's client took nothing for "
                                + silent.silence().toMillis() / 1000.0
                                + " s; its script was ended."
                        : "The page's client went away; its script was ended.";
        return new Note(
                caller.account(),
                caller.login(),
                Door.PAGE.label(),
                "script",
                language,
                "ended",
                Map.of("page", path),
                why,
                nanos / 1000);
    }
}
