package org.livebridge.http.api;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.login.Service;
import org.livebridge.http.Exchange;
import org.livebridge.http.Handler;
import org.livebridge.http.Visitor;
import org.livebridge.json.Json;
import org.livebridge.output.XmlText;
import org.livebridge.whm.WhmApi;
import org.livebridge.whm.WhmCall;

/** {@code /json-api/<function>?api.version=1} and its XML form, on WHM's ports. */
final class WhmDoor implements Handler {
    private final WhmApi api;

    WhmDoor(WhmApi api) {
        this.api = api;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        boolean xml = exchange.path().startsWith("/xml-api/");
        Optional<Visitor> visitor = exchange.visitor();
        if (visitor.isEmpty()) {
            // The same body as an account's call, not a WHM envelope (liveapi.md 3.5).
            Denial.send(exchange, xml, Denial.ACCESS_DENIED);
            return;
        }
        String function = exchange.path().substring(exchange.path().indexOf('/', 1) + 1);
        Map<String, @Nullable Object> body =
                api.answer(
                                new WhmCall(
                                        visitor.get().login(),
                                        function,
                                        Bodies.parameters(exchange).toMap(),
                                        xml ? "http-xml" : "http-json",
                                        base(exchange)))
                        .body();
        if (xml) {
            exchange.send(
                    200,
                    "text/xml; charset=utf-8",
                    "<?xml version=\"1.0\" ?>\n" + XmlText.of("result", body) + "\n");
        } else {
            exchange.send(200, "application/json; charset=utf-8", Json.write(body));
        }
    }

    /** The other services stand at the known distances from the port that was asked. */
    private static Function<Service, String> base(Exchange exchange) {
        String host = exchange.authority().replaceAll(":\\d+$", "");
        int own = exchange.port();
        return service ->
                (exchange.secure() ? "https://" : "http://")
                        + host
                        + ":"
                        + switch (service) {
                            case CPANEL -> own - 4;
                            case WHM -> own;
                            case WEBMAIL -> own + 9;
                        };
    }
}
