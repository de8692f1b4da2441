package org.livebridge.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.livebridge.account.Names;
import org.livebridge.account.login.Doorkeeper;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.journal.Journal;
import org.livebridge.journal.Note;

/** Finds who stands behind a request (liveapi.md 3.3). Thread-safe. */
public final class Authenticator {
    private final Doorkeeper doorkeeper;
    private final Journal journal;

    /** An authenticator that keeps failures in the journal. */
    public Authenticator(Doorkeeper doorkeeper, Journal journal) {
        this.doorkeeper = doorkeeper;
        this.journal = journal;
    }

    /** The name of a service's session cookie; only {@code cpsession} is known, the others [I]. */
    public static String cookieName(Service service) {
        return switch (service) {
            case CPANEL -> "cpsession";
            case WHM -> "whostmgrsession";
            case WEBMAIL -> "webmailsession";
        };
    }

    Optional<Visitor> visitor(Exchange exchange) {
        Optional<String> header = exchange.header("Authorization");
        if (header.isPresent()) {
            return byHeader(exchange, header.get());
        }
        return session(exchange)
                .filter(session -> session.stage() == Stage.OPEN)
                .map(session -> new Visitor(session.login(), Optional.of(session), "session"));
    }

    /** The cookie alone is not enough: a foreign page can make a browser send it. */
    Optional<Session> session(Exchange exchange) {
        if (exchange.securityToken().isEmpty()) {
            return Optional.empty();
        }
        return exchange.cookie(cookieName(exchange.service()))
                .flatMap(doorkeeper.sessions()::find)
                .filter(session -> session.service() == exchange.service())
                .filter(session -> session.hasToken(exchange.securityToken()));
    }

    private Optional<Visitor> byHeader(Exchange exchange, String header) {
        int cut = header.indexOf(' ');
        if (cut < 0) {
            return Optional.empty();
        }
        String rest = header.substring(cut + 1).strip();
        return switch (header.substring(0, cut).toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(exchange, rest);
            case "whm" -> secret(exchange, Service.WHM, rest);
            case "cpanel" -> secret(exchange, Service.CPANEL, rest);
            default -> Optional.empty();
        };
    }

    private Optional<Visitor> basic(Exchange exchange, String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int cut = pair.indexOf(':');
        if (cut < 1) {
            return Optional.empty();
        }
        String name = Names.clean(pair.substring(0, cut));
        String password = pair.substring(cut + 1);
        Service service = exchange.service();
        return attempt(
                exchange,
                name,
                "password",
                () ->
                        doorkeeper
                                .passwords()
                                .check(service, name, password)
                                // A password alone does not pass the policy.
                                .filter(
                                        login ->
                                                doorkeeper
                                                                .policy()
                                                                .after(
                                                                        login,
                                                                        service,
                                                                        exchange.address())
                                                        == Stage.OPEN));
    }

    private Optional<Visitor> secret(Exchange exchange, Service kind, String rest) {
        int cut = rest.indexOf(':');
        // A cPanel token works on an account's ports only, Webmail's among them (liveapi.md 3.3).
        boolean fits = (kind == Service.WHM) == (exchange.service() == Service.WHM);
        if (cut < 1 || !fits) {
            return Optional.empty();
        }
        String name = Names.clean(rest.substring(0, cut));
        String secret = rest.substring(cut + 1).strip();
        return attempt(
                exchange,
                name,
                "token",
                () ->
                        known(kind, name, secret)
                                ? doorkeeper.passwords().login(exchange.service(), name)
                                : Optional.empty());
    }

    private boolean known(Service kind, String name, String secret) {
        return doorkeeper.tokens().find(name, kind, secret).isPresent()
                || (kind == Service.WHM && doorkeeper.hashes().matches(name, secret));
    }

    private Optional<Visitor> attempt(
            Exchange exchange, String name, String method, Supplier<Optional<Login>> check) {
        String address = exchange.address();
        Duration wait = doorkeeper.attempts().waiting(name, address);
        if (!wait.isZero()) {
            exchange.set("Retry-After", String.valueOf(wait.toSeconds() + 1));
            return Optional.empty();
        }
        Optional<Login> login = check.get();
        if (login.isEmpty()) {
            doorkeeper.attempts().failed(name, address);
            journal.note(
                    new Note(
                            "",
                            name,
                            "http",
                            "login",
                            "Login",
                            method,
                            Map.of("address", address, "service", exchange.service().label()),
                            "Access denied",
                            0));
        } else {
            doorkeeper.attempts().succeeded(name, address);
        }
        return login.map(found -> new Visitor(found, Optional.empty(), method));
    }
}
