package org.livebridge.http.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.http.BadRequestException;
import org.livebridge.http.Parameters;
import org.livebridge.liveapi.LiveApiSession;

/**
 * What reads bytes that a stranger sends. Each takes any bytes at all: it reads them, or refuses
 * them in its own words; everything else that it throws is a mistake.
 */
@NullMarked
public enum HostileInput {
    /** The LiveAPI socket: frames, the requests inside, and their tags. */
    FRAMES {
        @Override
        void read(byte[] bytes) throws IOException {
            session().serve(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        }
    },
    /** A query or form body. */
    QUERY {
        @Override
        void read(byte[] bytes) {
            Parameters.parse(new String(bytes, StandardCharsets.ISO_8859_1)).toMap();
        }
    },
    /** A page with cPanel tags. */
    TAGS {
        @Override
        void read(byte[] bytes) {
            session().render(Parameters.text(bytes), file -> Optional.empty(), Map.of());
        }
    },
    /** The oldest form of a call. */
    XMLIN {
        @Override
        void read(byte[] bytes) {
            XmlIn.read(Parameters.text(bytes), "user");
        }
    },
    /** A multipart body. */
    MULTIPART {
        @Override
        void read(byte[] bytes) throws IOException {
            Multipart.read(
                    "multipart/form-data; boundary=b",
                    bytes.length,
                    new ByteArrayInputStream(bytes),
                    1 << 20);
        }
    };

    abstract void read(byte[] bytes) throws IOException;

    /** Reads them; what it throws is a mistake. */
    public void take(byte[] bytes) {
        try {
            read(bytes);
        } catch (BadRequestException refused) {
            // As it should.
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static LiveApiSession session() {
        return Store.BRIDGE.session(Caller.owner("user"), Door.SOCKET);
    }

    /** One store for all. */
    private static final class Store {
        static final LiveBridge BRIDGE = open();

        private static LiveBridge open() {
            try {
                Path folder = Files.createTempDirectory("livebridge-hostile");
                LiveBridge bridge = LiveBridge.open(folder);
                bridge.accounts().createFirst();
                return bridge;
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
