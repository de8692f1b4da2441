package org.livebridge.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.account.login.Sessions;
import org.livebridge.api.Caller;
import org.livebridge.http.Authenticator;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.Reception;
import org.livebridge.http.ServerLimits;
import org.livebridge.output.XmlText;
import org.livebridge.serve.Doors;

/** The HTTP server on a port of its own, asked by an HTTP client in a session of the caller. */
final class HttpDoor implements SuiteDoor {
    private static final HttpClient CLIENT = HttpCall.client(false);

    private final boolean xml;

    /** JSON or XML. */
    HttpDoor(boolean xml) {
        this.xml = xml;
    }

    @Override
    public String name() {
        return xml ? "http xml" : "http json";
    }

    @Override
    public Optional<String> refusal(SuiteCase tested) {
        return tested.call().flatMap(call -> HttpCall.refusal(call, xml));
    }

    @Override
    public @Nullable Object seen(@Nullable Object expected) {
        // In XML a number is a text.
        return xml && expected != null
                ? XmlTree.parse(
                        XmlText.of("cpanelresult", expected).replace(Difference.NUMBER, "~"))
                : expected;
    }

    @Override
    public @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall call, Path data)
            throws IOException {
        Service service = caller.isMailbox() ? Service.WEBMAIL : Service.CPANEL;
        Login login =
                caller.isMailbox()
                        ? Login.mailbox(caller.login(), caller.account())
                        : Login.owner(caller.account());
        Sessions.Opened opened =
                bridge.doorkeeper().sessions().open(login, service, Stage.OPEN, "127.0.0.1");
        Session session = opened.session();
        HttpServer server = SharedServer.of(bridge);
        String address =
                server.listeners().stream()
                        .filter(listener -> listener.service() == service)
                        .findFirst()
                        .orElseThrow()
                        .url("127.0.0.1");
        URI base = URI.create(address + session.securityToken());
        String cookie =
                Authenticator.cookieName(service) + "=" + opened.cookie().replace("@", "%40");
        return new HttpCall(CLIENT, base, Map.of("Cookie", cookie), xml).answer(call);
    }

    /** One server for all cases, over the store of the present one. */
    private static final class SharedServer {
        private static final AtomicReference<@Nullable Reception> PRESENT = new AtomicReference<>();
        private static final HttpServer SERVER = start();

        static HttpServer of(LiveBridge bridge) {
            PRESENT.set(Doors.reception(bridge));
            return SERVER;
        }

        private static HttpServer start() {
            try {
                return HttpServer.start(
                        new HttpServer.Parts(
                                InetAddress.getLoopbackAddress(),
                                List.of(
                                        new Listener(Service.CPANEL, false, 0),
                                        new Listener(Service.WEBMAIL, false, 0)),
                                Optional.empty(),
                                () -> Objects.requireNonNull(PRESENT.get()),
                                ServerLimits.STANDARD,
                                List.of()));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
