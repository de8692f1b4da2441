package org.livebridge.http.site;

import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;

/** Calls by the person who is logged in, through the dispatcher as any other. */
final class Calls {
    private Calls() {}

    static Envelope api2(
            LiveBridge bridge, Login login, String module, String function, Map<String, String> a) {
        return call(bridge, login, ApiFamily.API2, module, function, Arguments.named(a));
    }

    static Envelope call(
            LiveBridge bridge,
            Login login,
            ApiFamily family,
            String module,
            String function,
            Arguments arguments) {
        return bridge.dispatcher()
                .dispatch(
                        new ApiCall(
                                family, module, function, arguments, login.caller(), Door.PAGE));
    }
}
