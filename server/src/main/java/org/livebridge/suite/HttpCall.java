package org.livebridge.suite;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiFamily;
import org.livebridge.engine.services.AnyCertificate;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;

/** A suite's call as an HTTP request to any server, and its answer. */
final class HttpCall {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final Map<String, String> headers;
    private final boolean xml;
    private final HttpClient client;

    /** Calls to the server at {@code base} with these headers. */
    HttpCall(HttpClient client, URI base, Map<String, String> headers, boolean xml) {
        this.client = client;
        this.base = base;
        this.headers = headers;
        this.xml = xml;
    }

    /** A client; an insecure one trusts every certificate. */
    static HttpClient client(boolean insecure) {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (insecure) {
            builder.sslContext(AnyCertificate.context());
        }
        return builder.build();
    }

    /** Why a form cannot carry the call; empty when it can. */
    static Optional<String> refusal(SuiteCall call, boolean xml) {
        Object arguments = call.arguments();
        boolean execute = !xml && call.family() == ApiFamily.UAPI;
        if (call.family() != ApiFamily.API1 && arguments != null && !(arguments instanceof Map)) {
            return Optional.of("named arguments cannot be ordered here");
        }
        if (call.module().isEmpty() || (execute && call.function().isEmpty())) {
            return Optional.of("an address must name its target");
        }
        boolean flat =
                values(arguments).stream()
                        .allMatch(v -> v != null && !(v instanceof Map) && !(v instanceof List));
        return execute || flat ? Optional.empty() : Optional.of("a form holds texts only");
    }

    /** The status of a GET. */
    int status(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path))).statusCode();
    }

    @Nullable Object answer(SuiteCall call) throws IOException {
        boolean execute = !xml && call.family() == ApiFamily.UAPI;
        HttpRequest.Builder request =
                execute
                        ? HttpRequest.newBuilder(
                                        at("/execute/" + call.module() + "/" + call.function()))
                                .header("Content-Type", "application/json")
                                .POST(body(call.arguments()))
                        : HttpRequest.newBuilder(at(xml ? "/xml-api/cpanel" : "/json-api/cpanel"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form(call)));
        HttpResponse<String> response = send(request);
        if (xml) {
            return XmlTree.parse(response.body());
        }
        try {
            Object value = Json.parse(response.body());
            return execute ? whole(call, value) : unwrapped(call, value);
        } catch (JsonSyntaxException notJson) {
            return response.statusCode() + " " + response.body();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        headers.forEach(request::header);
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** {@code /execute} answers flat; everybody else wraps it (liveapi.md 3.6). */
    private static Object whole(SuiteCall call, @Nullable Object flat) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("apiversion", 3);
        body.put("func", call.function());
        body.put("module", call.module());
        body.put("result", flat);
        return body;
    }

    private static @Nullable Object unwrapped(SuiteCall call, @Nullable Object value) {
        return call.family() == ApiFamily.API2 && value instanceof Map<?, ?> map
                ? map.get("cpanelresult")
                : value;
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    private static HttpRequest.BodyPublisher body(@Nullable Object arguments) {
        return BodyPublishers.ofString(Json.write(arguments == null ? Map.of() : arguments));
    }

    private static String form(SuiteCall call) {
        Map<String, String> fields = new LinkedHashMap<>();
        String prefix = "cpanel_jsonapi_";
        fields.put(
                prefix + "apiversion",
                call.family() == ApiFamily.UAPI ? "3" : call.family().wireName());
        fields.put(prefix + "module", call.module());
        fields.put(prefix + "func", call.function());
        if (call.family() == ApiFamily.API1) {
            int i = 0;
            for (Object value : values(call.arguments())) {
                fields.put("arg-" + i++, text(value));
            }
        } else if (call.arguments() instanceof Map<?, ?> map) {
            map.forEach((name, value) -> fields.put(String.valueOf(name), text(value)));
        }
        return fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static List<?> values(@Nullable Object arguments) {
        if (arguments instanceof Map<?, ?> map) {
            return new java.util.ArrayList<>(map.values());
        }
        if (arguments instanceof List<?> list) {
            return list;
        }
        return arguments == null ? List.of() : List.of(arguments);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Boolean flag ? (flag ? "1" : "") : String.valueOf(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
