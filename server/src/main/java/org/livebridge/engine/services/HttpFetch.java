package org.livebridge.engine.services;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * HTTP requests of a script, to the hosts that the user allows by name ({@code --allow-net}). A
 * redirection is an answer like another: the script asks for its target, or does not.
 */
final class HttpFetch {
    private static final int LARGEST = 20 << 20;
    private static final int LONGEST_SECONDS = 300;
    private static final Set<String> OURS =
            Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final AllowedHosts hosts;

    HttpFetch(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    /**
     * @param reason empty, as the JDK's client does not tell it
     * @param headers names and values in turn
     * @param body each character one octet
     */
    private record Answer(
            int status, String reason, String url, List<String> headers, String body) {}

    Object answer(Request asked) {
        try {
            URI uri = URI.create(asked.text("url"));
            String host = uri.getHost() == null ? "" : uri.getHost();
            Optional<NotAllowed> refusal = hosts.refusal("asks for", host, uri.getPort());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            try (HttpClient client = client(asked)) {
                return answer(client.send(request(asked, uri), BodyHandlers.ofInputStream()));
            }
        } catch (IllegalArgumentException wrong) {
            return new Refusal("The script's request is not valid: " + wrong.getMessage());
        } catch (HttpConnectTimeoutException cause) {
            return new Failure("Connection timed out");
        } catch (HttpTimeoutException cause) {
            return new Failure("read timeout");
        } catch (ConnectException cause) {
            boolean unknown = cause.getCause() instanceof UnresolvedAddressException;
            return new Failure(unknown ? "Name or service not known" : "Connection refused");
        } catch (IOException cause) {
            return new Failure(String.valueOf(cause.getMessage()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Refusal("The request was given up");
        }
    }

    /** Scripts speak HTTP 1.1; one may do without the other side's certificate, as with perl. */
    private static HttpClient client(Request asked) {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (asked.text("verify").equals("0")) {
            builder.sslContext(AnyCertificate.context());
        }
        return builder.build();
    }

    private static HttpRequest request(Request asked, URI uri) {
        long seconds = LONGEST_SECONDS;
        if (asked.text("timeout").matches("[1-9]\\d{0,2}")) {
            seconds = Math.min(seconds, Long.parseLong(asked.text("timeout")));
        }
        byte[] body = asked.text("body").getBytes(StandardCharsets.ISO_8859_1);
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(seconds))
                        .method(
                                asked.text("method"),
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        List<String> headers = asked.list("headers");
        for (int i = 0; i + 1 < headers.size(); i += 2) {
            if (!OURS.contains(headers.get(i).toLowerCase(Locale.ROOT))) {
                builder.header(headers.get(i), headers.get(i + 1));
            }
        }
        return builder.build();
    }

    private static Object answer(HttpResponse<InputStream> response) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream in = response.body()) {
            byte[] part = in.readNBytes(LARGEST + 1);
            if (part.length > LARGEST) {
                return new Refusal("The answer is larger than " + LARGEST + " bytes");
            }
            body.writeBytes(part);
        }
        List<String> headers = new ArrayList<>();
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(v -> headers.addAll(List.of(name, v))));
        return new Answer(
                response.statusCode(),
                "",
                response.uri().toString(),
                headers,
                body.toString(StandardCharsets.ISO_8859_1));
    }
}
