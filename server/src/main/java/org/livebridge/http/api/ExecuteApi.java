package org.livebridge.http.api;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;
import org.livebridge.http.Exchange;
import org.livebridge.http.Handler;
import org.livebridge.http.Visitor;
import org.livebridge.json.Json;

/** {@code /execute/Module/function}: UAPI with its flat answer (liveapi.md 3.6). */
final class ExecuteApi implements Handler {
    private static final Pattern PATH = Pattern.compile("/execute/(\\w{1,64})/(\\w{1,128})/?");

    private final LiveBridge bridge;
    private final Handler loginPage;

    /** {@code loginPage} is what somebody unknown gets, with 401. */
    ExecuteApi(LiveBridge bridge, Handler loginPage) {
        this.bridge = bridge;
        this.loginPage = loginPage;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.path());
        if (!path.matches()) {
            return;
        }
        Optional<Visitor> visitor = exchange.visitor();
        if (visitor.isEmpty()) {
            loginPage.handle(exchange);
            return;
        }
        Envelope answer =
                bridge.dispatcher()
                        .dispatch(
                                new ApiCall(
                                        ApiFamily.UAPI,
                                        path.group(1),
                                        path.group(2),
                                        Arguments.named(Bodies.arguments(exchange)),
                                        visitor.get().login().caller(),
                                        Door.HTTP_EXECUTE));
        Object flat = answer.body().getOrDefault("result", Map.of());
        exchange.send(200, "application/json; charset=utf-8", Json.write(flat));
    }
}
