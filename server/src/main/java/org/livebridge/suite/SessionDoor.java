package org.livebridge.suite;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.json.Json;

/** A LiveAPI session over a real Unix socket, with the bytes that a client sends. */
final class SessionDoor implements SuiteDoor {
    @Override
    public String name() {
        return "session";
    }

    @Override
    public @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall call, Path data)
            throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(data.resolve("socket"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            Thread.ofPlatform().daemon().start(() -> serve(server, bridge, caller));
            try (SocketChannel client = SocketChannel.open(address)) {
                client.write(StandardCharsets.UTF_8.encode(frames(call)));
                byte[] all = Channels.newInputStream(client).readAllBytes();
                return between(new String(all, StandardCharsets.UTF_8), call.family());
            }
        }
    }

    private static void serve(ServerSocketChannel server, LiveBridge bridge, Caller caller) {
        try (SocketChannel peer = server.accept()) {
            bridge.session(caller, Door.SESSION)
                    .serve(Channels.newInputStream(peer), Channels.newOutputStream(peer));
        } catch (IOException gone) {
            // The client reads an end of file and reports it as a difference.
        }
    }

    static String frames(SuiteCall call) {
        Map<String, @Nullable Object> action = new LinkedHashMap<>();
        action.put("reqtype", "exec");
        action.put("module", call.module());
        action.put("func", call.function());
        action.put("apiversion", call.family().wireName());
        if (call.arguments() != null) {
            action.put("args", call.arguments());
        }
        return frame("<cpaneljson enable=\"1\">")
                + frame("<cpanelaction>\n" + Json.write(action) + "\n</cpanelaction>")
                + frame("<cpanelxml shutdown=\"1\" />");
    }

    private static String frame(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8).length + "\n" + payload;
    }

    /** The JSON of the second answer; the first one is the json enable's. */
    static @Nullable Object between(String text, ApiFamily family) {
        int begin = text.lastIndexOf("<cpanelresult>") + "<cpanelresult>".length();
        Object value = Json.parse(text.substring(begin, text.lastIndexOf("</cpanelresult>")));
        return family == ApiFamily.API2 && value instanceof Map<?, ?> map
                ? map.get("cpanelresult")
                : value;
    }
}
