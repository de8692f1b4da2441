package org.livebridge.suite;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiFamily;

/** A call as a suite writes it; the arguments are a map, a list, one text, or none. */
public record SuiteCall(
        ApiFamily family, String module, String function, @Nullable Object arguments) {

    static SuiteCall of(Map<?, ?> yaml) {
        String api = String.valueOf(yaml.get("api"));
        for (ApiFamily family : ApiFamily.values()) {
            if (family.label().equals(api)) {
                Object function = yaml.get("function");
                return new SuiteCall(
                        family,
                        text(yaml, "module"),
                        function == null ? "" : function.toString(),
                        yaml.get("args"));
            }
        }
        throw new SuiteException("api is api1, api2 or uapi, not “" + api + "”.");
    }

    private static String text(Map<?, ?> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new SuiteException("A call needs “" + key + "”.");
        }
        return value.toString();
    }
}
