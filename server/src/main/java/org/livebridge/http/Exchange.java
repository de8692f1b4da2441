package org.livebridge.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session;

/** One request and its answer. Not thread-safe. */
public final class Exchange {
    private static final Pattern TOKEN = Pattern.compile("(/cpsess\\d{10})(/.*|)", Pattern.DOTALL);

    private final ServerRequest request;
    private final ServerResponse response;
    private final Service service;
    private final Authenticator authenticator;
    private final String path;
    private final String securityToken;
    private final String address;
    private @Nullable Parameters query;
    private Optional<Visitor> visitor = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private boolean visitorKnown;
    private boolean streamed;
    private boolean sessionKnown;

    Exchange(
            ServerRequest request,
            ServerResponse response,
            Service service,
            Authenticator authenticator) {
        this.request = request;
        this.response = response;
        this.service = service;
        this.authenticator = authenticator;
        String whole = request.path().path();
        Matcher matcher = TOKEN.matcher(whole);
        boolean hasToken = matcher.matches();
        this.securityToken = hasToken ? matcher.group(1) : "";
        String rest = hasToken ? matcher.group(2) : whole;
        this.path = rest.isEmpty() ? "/" : rest;
        this.address = address(request);
    }

    /** Asked at once: a connection that has ended has no address any more. */
    private static String address(ServerRequest request) {
        SocketAddress address = request.remotePeer().address();
        return address instanceof InetSocketAddress inet && inet.getAddress() != null
                ? inet.getAddress().getHostAddress()
                : "";
    }

    /** The service whose port it came by. */
    public Service service() {
        return service;
    }

    /** Whether it came by TLS. */
    public boolean secure() {
        return request.isSecure();
    }

    /** {@code GET}, {@code POST} … */
    public String method() {
        return request.prologue().method().text();
    }

    /** The decoded path without the security token's part; begins with a slash. */
    public String path() {
        return path;
    }

    /** {@code /cpsess} and ten digits as the path began; empty when it did not. */
    public String securityToken() {
        return securityToken;
    }

    /** Path and query as they were sent. */
    String rawTarget() {
        String query = rawQuery();
        return request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The query as it was sent, without its question mark. */
    public String rawQuery() {
        return request.query().rawValue();
    }

    /** The query's parameters. */
    public Parameters query() {
        Parameters known = query;
        if (known == null) {
            known = Parameters.parse(rawQuery());
            query = known;
        }
        return known;
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /** Every header as name and value, for a script's environment. */
    public Iterable<io.helidon.http.Header> headers() {
        return request.headers();
    }

    /** The first cookie of that name, percent-decoded. */
    public Optional<String> cookie(String name) {
        return request.headers().values(HeaderNames.COOKIE).stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> PercentText.decode(pair.substring(name.length() + 1)))
                .findFirst();
    }

    /** The client's address as text. */
    public String address() {
        return address;
    }

    /** The host and port that the client asked for, e.g. {@code localhost:2083}. */
    public String authority() {
        return request.authority();
    }

    /** The port it came by. */
    public int port() {
        return request.localPeer().port();
    }

    /** The body as it streams in; to be read once. */
    public InputStream body() {
        return request.content().inputStream();
    }

    /** The body as bytes. */
    public byte[] body(int most) throws IOException {
        if (request.headers().contentLength().orElse(0) > most) {
            throw new BadRequestException(413, "The body is longer than " + most + " bytes.");
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        byte[] bytes = request.content().inputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new BadRequestException(413, "The body is longer than " + most + " bytes.");
        }
        return bytes;
    }

    /** Whether there is a body. */
    public boolean hasBody() {
        return request.content().hasEntity();
    }

    /**
     * Who stands behind it: by its credentials, or by a session all the way in whose security token
     * begins the path. Empty for nobody.
     */
    public Optional<Visitor> visitor() {
        if (!visitorKnown) {
            visitor = authenticator.visitor(this);
            visitorKnown = true;
        }
        return visitor;
    }

    /** The name of who stands behind it, if that was asked before; empty otherwise. */
    public String visitorName() {
        return visitor.map(known -> known.login().name()).orElse("");
    }

    /** The session of its cookie and security token, whatever its stage. */
    public Optional<Session> session() {
        if (!sessionKnown) {
            session = authenticator.session(this);
            sessionKnown = true;
        }
        return session;
    }

    /** Sets a header of the answer. */
    public Exchange set(String name, String value) {
        HeaderName header = HeaderNames.create(name);
        response.header(header, value);
        return this;
    }

    /** Adds a cookie to the answer, for this host and every path. */
    public Exchange addCookie(String cookie) {
        response.headers().add(io.helidon.http.HeaderValues.create(HeaderNames.SET_COOKIE, cookie));
        return this;
    }

    /** Answers with a text in UTF-8. */
    public void send(int status, String type, String text) {
        send(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers. */
    public void send(int status, String type, byte[] body) {
        send(Status.create(status), type, body);
    }

    /** Answers with a reason of our own behind the status. */
    public void send(int status, String reason, String type, byte[] body) {
        send(Status.create(status, reason), type, body);
    }

    private void send(Status status, String type, byte[] body) {
        response.status(status);
        response.header(HeaderNames.CONTENT_TYPE, type);
        if (method().equals("HEAD")) {
            response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
            response.send();
        } else {
            response.send(body);
        }
    }

    /** Sends the browser elsewhere: 303. */
    public void redirect(String location) {
        response.status(Status.SEE_OTHER_303);
        response.header(HeaderNames.LOCATION, location);
        response.send();
    }

    /** Answers with a body that is written as it comes; close it at its end. */
    public OutputStream stream(int status, String type) {
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, type);
        // The response itself says so only once the stream is closed and had a length.
        streamed = true;
        return response.outputStream();
    }

    /** Whether the answer is on its way. */
    public boolean sent() {
        return streamed || response.isSent();
    }

    /** Sends what Helidon keeps until the request's handler is done. */
    void complete() {
        if (response instanceof RoutingResponse whole) {
            whole.commit();
        }
    }

    int status() {
        return response.status().code();
    }

    long bytesSent() {
        return response.bytesWritten();
    }
}
