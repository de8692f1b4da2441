package org.livebridge.http.login;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.Names;
import org.livebridge.account.login.Doorkeeper;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.account.login.Sessions.Opened;
import org.livebridge.http.Authenticator;
import org.livebridge.http.Exchange;
import org.livebridge.journal.Note;

/** Lets people in by their password, and keeps the event in the journal. Thread-safe. */
final class Entry {
    private static final int LONGEST_NAME = 300;

    private final LiveBridge bridge;

    Entry(LiveBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * What came of an attempt.
     *
     * @param opened the session, whose stage tells what comes next; empty when refused
     * @param delay how long to wait before the next attempt; zero when that is not why
     */
    record Outcome(Optional<Opened> opened, Duration delay) {}

    Outcome byPassword(Exchange exchange, String user, String password) {
        Doorkeeper doorkeeper = bridge.doorkeeper();
        String name = Names.clean(user);
        String address = exchange.address();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Outcome(Optional.empty(), Duration.ZERO);
        }
        Duration wait = doorkeeper.attempts().waiting(name, address);
        if (!wait.isZero()) {
            note(exchange, name, "", "password", "too many attempts");
            return new Outcome(Optional.empty(), wait);
        }
        Optional<Login> login = doorkeeper.passwords().check(exchange.service(), name, password);
        if (login.isEmpty()) {
            doorkeeper.attempts().failed(name, address);
            note(exchange, name, "", "password", "invalid_login");
            return new Outcome(Optional.empty(), Duration.ZERO);
        }
        Stage stage = doorkeeper.policy().after(login.get(), exchange.service(), address);
        // Wrong answers count like wrong passwords, so a right password alone forgives nothing.
        if (stage == Stage.OPEN) {
            doorkeeper.attempts().succeeded(name, address);
        }
        note(exchange, name, login.get().account(), "password", null);
        return new Outcome(
                Optional.of(
                        doorkeeper
                                .sessions()
                                .open(login.get(), exchange.service(), stage, address)),
                Duration.ZERO);
    }

    /** The cookie of a session for the answer, for this host alone. */
    static String cookie(Exchange exchange, Opened opened) {
        return Authenticator.cookieName(exchange.service())
                + "="
                + opened.cookie().replace(":", "%3a").replace("@", "%40")
                + "; HttpOnly; path=/; port="
                + exchange.port()
                + "; SameSite=Lax"
                + (exchange.secure() ? "; Secure" : "");
    }

    /** Keeps an event of a login in the journal. */
    void note(
            Exchange exchange,
            String login,
            String account,
            String function,
            @Nullable String error) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("service", exchange.service().label());
        arguments.put("address", exchange.address());
        bridge.journal()
                .note(
                        new Note(
                                account, login, "login", "login", "Login", function, arguments,
                                error, 0));
    }
}
