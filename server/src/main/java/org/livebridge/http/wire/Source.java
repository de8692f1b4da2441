package org.livebridge.http.wire;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What comes from a client, waited for as long as the bounds say. Not thread-safe. */
final class Source implements Supplier<byte @Nullable []> {
    private final HelidonSocket socket;
    private final AnswerBytes answers;
    private final Patience patience;
    private final WireSelector.Bounds bounds;
    private long answeredBefore = -1;

    Source(
            HelidonSocket socket,
            AnswerBytes answers,
            Patience patience,
            WireSelector.Bounds bounds) {
        this.socket = socket;
        this.answers = answers;
        this.patience = patience;
        this.bounds = bounds;
    }

    /** The next bytes; null at the end. */
    @Override
    public byte @Nullable [] get() {
        // Something was sent since the last bytes came: the next ones are another request's.
        boolean between = answers.written() != answeredBefore;
        try {
            byte @Nullable [] bytes =
                    patience.within(between ? bounds.idle() : bounds.read(), socket);
            answeredBefore = answers.written();
            return bytes;
        } catch (SilentClientException silent) {
            throw new CloseConnectionException(String.valueOf(silent.getMessage()), silent);
        } catch (UncheckedIOException gone) {
            throw new ServerConnectionException("The client went away.", gone);
        }
    }
}
