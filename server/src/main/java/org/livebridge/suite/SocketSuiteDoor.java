package org.livebridge.suite;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.engine.installed.SocketDoor;

/** The socket that {@code livebridge exec} opens for programs of any language. */
final class SocketSuiteDoor implements SuiteDoor {
    @Override
    public String name() {
        return "socket";
    }

    @Override
    public @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall call, Path data)
            throws IOException {
        try (SocketDoor door = SocketDoor.in(data, () -> bridge.session(caller, Door.SOCKET));
                SocketChannel client =
                        SocketChannel.open(UnixDomainSocketAddress.of(door.path()))) {
            client.write(StandardCharsets.UTF_8.encode(SessionDoor.frames(call)));
            byte[] all = Channels.newInputStream(client).readAllBytes();
            return SessionDoor.between(new String(all, StandardCharsets.UTF_8), call.family());
        }
    }
}
