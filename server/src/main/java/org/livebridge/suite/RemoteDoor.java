package org.livebridge.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;

/** Any server's HTTP API, by an API token of the account {@code user}. */
final class RemoteDoor implements SuiteDoor {
    private final String address;
    private final HttpCall call;

    RemoteDoor(String address, String user, String token, boolean insecure) {
        this.address = address;
        this.call =
                new HttpCall(
                        HttpCall.client(insecure),
                        URI.create(address),
                        Map.of("Authorization", "cpanel " + user + ":" + token),
                        false);
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public Optional<String> refusal(SuiteCase tested) {
        if (!tested.given().isEmpty() || !tested.calls().isEmpty()) {
            return Optional.of("they need a given state");
        }
        if (!tested.login().equals("user")) {
            return Optional.of("they need another login");
        }
        return tested.call().flatMap(made -> HttpCall.refusal(made, false));
    }

    @Override
    public @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall made, Path data)
            throws IOException {
        return call.answer(made);
    }
}
