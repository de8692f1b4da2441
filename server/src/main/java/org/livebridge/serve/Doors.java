package org.livebridge.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.http.Authenticator;
import org.livebridge.http.Certificate;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.Reception;
import org.livebridge.http.Routes;
import org.livebridge.http.api.ApiDoors;
import org.livebridge.http.html.PlainPage;
import org.livebridge.http.login.LoginDoor;
import org.livebridge.http.page.LivePages;
import org.livebridge.http.page.PageOptions;
import org.livebridge.http.site.Site;

/** Every HTTP door over one store. */
public final class Doors {
    private Doors() {}

    /** Opens the ports with everything behind them. */
    public static HttpServer open(
            LiveBridge bridge,
            ServeOptions options,
            Operation operation,
            InetAddress address,
            List<Listener> listeners,
            Optional<Certificate> certificate)
            throws IOException {
        Reception reception = reception(bridge);
        Routes routes = reception.routes();
        Site.register(routes, bridge, options.dataFolder());
        LivePages.register(
                routes,
                bridge,
                new PageOptions(
                        options.pages(),
                        options.dataFolder(),
                        options.production(),
                        options.allowNative(),
                        options.taps()));
        OperationDoors.register(reception.routes(), bridge, operation.metrics());
        return HttpServer.start(
                new HttpServer.Parts(
                        address,
                        listeners,
                        certificate,
                        () -> reception,
                        options.limits(),
                        List.of(operation.metrics(), operation.log())));
    }

    /** The APIs and the login, over one store. */
    public static Reception reception(LiveBridge bridge) {
        Routes routes = new Routes();
        LoginDoor login = LoginDoor.register(routes, bridge);
        ApiDoors.register(routes, bridge, login::unknown);
        PlainPage.register(routes);
        return new Reception(routes, new Authenticator(bridge.doorkeeper(), bridge.journal()));
    }
}
