package org.livebridge.http.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.http.BadRequestException;
import org.livebridge.http.Parameters;

/**
 * A call in “fast mode” (liveapi.md 3.2): {@code cpanel_jsonapi_*} and {@code cpanel_xmlapi_*} name
 * the target, everything else is an argument.
 *
 * @param user the account to act as; empty for the caller's own
 */
record ApiRequest(
        ApiFamily family, String module, String function, String user, Arguments arguments) {
    private static final Pattern KEY = Pattern.compile("cpanel_(?:json|xml)api_(\\w+)");
    private static final Pattern ORDERED = Pattern.compile("arg-(\\d{1,4})");

    static ApiRequest of(Parameters parameters) {
        Optional<String> old = parameters.first("xmlin");
        if (old.isPresent()) {
            return XmlIn.read(old.get(), parameters.text("user", ""));
        }
        Map<String, String> target = new LinkedHashMap<>();
        Map<String, String> named = new LinkedHashMap<>();
        parameters
                .toMap()
                .forEach(
                        (name, value) -> {
                            Matcher key = KEY.matcher(name);
                            if (key.matches()) {
                                target.putIfAbsent(key.group(1), value);
                            } else {
                                named.put(name, value);
                            }
                        });
        String module = target.getOrDefault("module", "");
        String function = target.getOrDefault("func", "");
        if (module.isEmpty()) {
            throw new BadRequestException(400, "The request names no cpanel_jsonapi_module.");
        }
        // “version” and “funcversion” are no real names: what sends them means API 2.
        ApiFamily family = family(target.getOrDefault("apiversion", ""));
        return new ApiRequest(
                family,
                module,
                function,
                target.getOrDefault("user", ""),
                family == ApiFamily.API1 ? ordered(named) : Arguments.named(named));
    }

    /** An absent version means 2. */
    static ApiFamily family(String version) {
        if (version.isBlank()) {
            return ApiFamily.API2;
        }
        return ApiFamily.fromWire(version.strip())
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        400,
                                        "The API version “"
                                                + version
                                                + "” is not known; there are 1, 2 and 3."));
    }

    private static Arguments ordered(Map<String, String> named) {
        TreeMap<Integer, String> byIndex = new TreeMap<>();
        named.forEach(
                (name, value) -> {
                    Matcher matcher = ORDERED.matcher(name);
                    if (matcher.matches()) {
                        byIndex.put(Integer.parseInt(matcher.group(1)), value);
                    }
                });
        List<String> values = new ArrayList<>();
        if (!byIndex.isEmpty()) {
            for (int i = 0; i <= byIndex.lastKey(); i++) {
                values.add(byIndex.getOrDefault(i, ""));
            }
        }
        return Arguments.ordered(values);
    }
}
