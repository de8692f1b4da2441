package org.livebridge.http.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.http.BadRequestException;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;

/** The arguments in a request's body: a form, JSON, or multipart. */
public final class Bodies {
    /** An API request's body has so many bytes at most. */
    static final int LONGEST = 32 << 20;

    private Bodies() {}

    /** The parameters of query and form body together, the query's first. */
    public static Parameters parameters(Exchange exchange) throws IOException {
        String type = type(exchange);
        if (!exchange.hasBody() || exchange.method().equals("GET")) {
            return exchange.query();
        }
        if (type.startsWith("multipart/form-data")) {
            return exchange.query().and(Multipart.read(exchange, LONGEST));
        }
        if (type.isEmpty() || type.startsWith("application/x-www-form-urlencoded")) {
            String form = new String(exchange.body(LONGEST), StandardCharsets.UTF_8);
            return exchange.query().and(Parameters.parse(form.strip()));
        }
        throw new BadRequestException(
                415, "The body is neither a form nor multipart, but “" + type + "”.");
    }

    /** The arguments of query and body; JSON keeps its types. */
    static Map<String, @Nullable Object> arguments(Exchange exchange) throws IOException {
        if (!exchange.hasBody() || !type(exchange).startsWith("application/json")) {
            return new LinkedHashMap<>(parameters(exchange).toMap());
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(exchange.query().toMap());
        String text = new String(exchange.body(LONGEST), StandardCharsets.UTF_8);
        try {
            Object value = text.isBlank() ? Map.of() : Json.parse(text);
            if (!(value instanceof Map<?, ?> map)) {
                throw new BadRequestException(400, "The JSON body is no object of arguments.");
            }
            map.forEach((name, item) -> all.put(String.valueOf(name), item));
            return all;
        } catch (JsonSyntaxException wrong) {
            throw new BadRequestException(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static String type(Exchange exchange) {
        return exchange.header("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
