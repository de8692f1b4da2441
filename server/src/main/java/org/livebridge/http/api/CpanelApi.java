package org.livebridge.http.api;

import java.io.IOException;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.account.Names;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;
import org.livebridge.http.Exchange;
import org.livebridge.http.Handler;
import org.livebridge.http.Visitor;
import org.livebridge.json.Json;
import org.livebridge.output.XmlText;

/** {@code /json-api/cpanel} and {@code /xml-api/cpanel}: API 1, API 2 and, as 3, UAPI. */
final class CpanelApi implements Handler {
    private final LiveBridge bridge;

    CpanelApi(LiveBridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        boolean xml = exchange.path().startsWith("/xml-api/");
        Optional<Visitor> visitor = exchange.visitor();
        if (visitor.isEmpty()) {
            Denial.send(exchange, xml, Denial.ACCESS_DENIED);
            return;
        }
        ApiRequest request = ApiRequest.of(Bodies.parameters(exchange));
        Optional<Caller> caller = caller(visitor.get().login(), request.user());
        if (caller.isEmpty()) {
            // One sentence for an account that is not there and one that is somebody else's.
            String name = Names.clean(request.user());
            Denial.send(
                    exchange,
                    xml,
                    name.isEmpty()
                            ? "Say which account by cpanel_jsonapi_user."
                            : "You do not have access to the account “" + name + "”.");
            return;
        }
        Envelope answer =
                bridge.dispatcher()
                        .dispatch(
                                new ApiCall(
                                        request.family(),
                                        request.module(),
                                        request.function(),
                                        request.arguments(),
                                        caller.get(),
                                        xml ? Door.HTTP_XML : Door.HTTP_JSON));
        if (xml) {
            exchange.send(
                    200,
                    "text/xml; charset=utf-8",
                    "<?xml version=\"1.0\" ?>\n"
                            + XmlText.of("cpanelresult", answer.body())
                            + "\n");
        } else {
            exchange.send(200, "application/json; charset=utf-8", Json.write(answer.document()));
        }
    }

    /** Itself, or for an administrator the account that it names and may act for. */
    private Optional<Caller> caller(Login login, String user) {
        String name = Names.clean(user);
        if (!login.isAdministrator()) {
            return name.isEmpty() || name.equals(login.name())
                    ? Optional.of(login.caller())
                    : Optional.empty();
        }
        return Optional.of(name)
                .filter(account -> bridge.doorkeeper().resellers().mayActFor(login, account))
                .flatMap(account -> bridge.doorkeeper().passwords().login(Service.CPANEL, account))
                .map(account -> account.through(login.name()).caller());
    }
}
