package org.livebridge.suite;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.json.Json;

/** Any server's HTTP API, by an API token of the account {@code user}. */
final class RemoteDoor implements SuiteDoor {
    private final String address;
    private final String user;
    private final HttpCall call;
    private final boolean change;
    private final Footprint footprint = new Footprint();

    /**
     * A server's door.
     *
     * @param insecure trusts any certificate
     * @param change runs cases that change the account, too
     */
    RemoteDoor(String address, String user, String token, boolean insecure, boolean change) {
        this.address = address;
        this.user = user;
        this.change = change;
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

    /** Asked once, so that a wrong address or token is one sentence and not a failure a case. */
    @Override
    public Optional<String> missing() {
        try {
            int status = call.status("/execute/Email/list_pops");
            return switch (status) {
                case 200 -> Optional.empty();
                case 401, 403 -> Optional.of("it does not take this token of “" + user + "”");
                default -> Optional.of("it answers with status " + status);
            };
        } catch (SSLException untrusted) {
            return Optional.of("its certificate is not trusted here; --insecure trusts any");
        } catch (ConnectException nobody) {
            return Optional.of("nobody answers there");
        } catch (IOException broken) {
            return Optional.of("it cannot be reached: " + broken.getMessage());
        }
    }

    @Override
    public Optional<String> refusal(SuiteCase tested) {
        if (tested.script().isPresent()) {
            return Optional.of("they are scripts");
        }
        if (!tested.given().isEmpty() || !tested.calls().isEmpty()) {
            return Optional.of("they need a given state");
        }
        if (!tested.login().equals("user")) {
            return Optional.of("they need another login");
        }
        if (Json.write(tested.call().map(SuiteCall::arguments).orElse(null)).contains("other")) {
            return Optional.of("they need a second account");
        }
        Optional<String> form = tested.call().flatMap(made -> HttpCall.refusal(made, false));
        if (form.isEmpty() && !change && footprint.changes(tested)) {
            return Optional.of("they change the account, which --change allows");
        }
        return form;
    }

    @Override
    public @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall made, Path data)
            throws IOException {
        return call.answer(made);
    }
}
