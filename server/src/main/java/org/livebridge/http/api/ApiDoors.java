package org.livebridge.http.api;

import java.util.EnumSet;
import java.util.Set;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Service;
import org.livebridge.http.Handler;
import org.livebridge.http.Routes;
import org.livebridge.whm.WhmApi;

/** Puts the APIs into the routes. */
public final class ApiDoors {
    private static final Set<Service> OWN = EnumSet.of(Service.CPANEL, Service.WEBMAIL);

    private static final Set<Service> WHM = EnumSet.of(Service.WHM);

    private ApiDoors() {}

    /**
     * Registers every API.
     *
     * @param loginPage what somebody unknown gets on {@code /execute}, with 401
     */
    public static void register(Routes routes, LiveBridge bridge, Handler loginPage) {
        CpanelApi cpanel = new CpanelApi(bridge);
        WhmDoor whm = new WhmDoor(new WhmApi(bridge));
        routes.exact(Routes.ALL, "/json-api/cpanel", cpanel)
                .exact(Routes.ALL, "/xml-api/cpanel", cpanel)
                .below(WHM, "/json-api/", whm)
                .below(WHM, "/xml-api/", whm)
                .below(OWN, "/execute/", new ExecuteApi(bridge, loginPage))
                .below(OWN, "/json-api/", ApiDoors::wrongPort)
                .below(OWN, "/xml-api/", ApiDoors::wrongPort);
    }

    /** WHM's functions on an account's port. */
    private static void wrongPort(org.livebridge.http.Exchange exchange) {
        boolean known = exchange.visitor().isPresent();
        Denial.send(
                exchange,
                exchange.path().startsWith("/xml-api/"),
                known ? Denial.WRONG_PORT : Denial.ACCESS_DENIED);
    }
}
