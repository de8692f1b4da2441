package org.livebridge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.json.Json;

/** Makes calls as a script would and gives the answer as JSON text. */
@NullMarked
public final class Calls {
    private Calls() {}

    public static String api2(LiveBridge bridge, String login, String name, String... pairs) {
        return answer(bridge, ApiFamily.API2, login, name, pairs);
    }

    public static String answer(
            LiveBridge bridge, ApiFamily family, String login, String name, String... pairs) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(pairs[i], pairs[i + 1]);
        }
        int cut = name.indexOf("::");
        ApiCall call =
                new ApiCall(
                        family,
                        name.substring(0, cut),
                        name.substring(cut + 2),
                        Arguments.named(arguments),
                        Caller.owner(login),
                        Door.CORE);
        return Json.write(bridge.dispatcher().dispatch(call).document());
    }
}
