package org.livebridge.http.login;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Session;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.account.login.Sessions.Opened;
import org.livebridge.http.Authenticator;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;
import org.livebridge.http.Routes;
import org.livebridge.http.api.Bodies;
import org.livebridge.json.Json;

/** {@code /login} and {@code /logout} of every service (liveapi.md 3.4). */
public final class LoginDoor {
    private static final String JSON = "application/json; charset=utf-8";

    private final LiveBridge bridge;
    private final Entry entry;

    private LoginDoor(LiveBridge bridge) {
        this.bridge = bridge;
        this.entry = new Entry(bridge);
    }

    /** Registers the login of every service; the returned door answers who is not logged in. */
    public static LoginDoor register(Routes routes, LiveBridge bridge) {
        LoginDoor door = new LoginDoor(bridge);
        routes.exact(Routes.ALL, "/login", door::login)
                .exact(Routes.ALL, "/login/", door::login)
                .exact(Routes.ALL, "/logout", door::logout)
                .exact(Routes.ALL, "/logout/", door::logout);
        new QuestionsDoor(bridge, door.entry).register(routes);
        return door;
    }

    /** 401 and the login page, which then leads to what was asked for. */
    public void unknown(Exchange exchange) {
        String asked =
                exchange.path() + (exchange.rawQuery().isEmpty() ? "" : "?" + exchange.rawQuery());
        LoginPage.send(exchange, 401, "", asked, "");
    }

    private void login(Exchange exchange) throws IOException {
        Parameters given = Bodies.parameters(exchange);
        Optional<String> ticket = given.first("session");
        if (ticket.isPresent()) {
            takeUp(exchange, ticket.get(), given.text("goto_uri", ""));
            return;
        }
        boolean json = given.text("login_only", "").equals("1");
        if (!exchange.method().equals("POST") && !json) {
            LoginPage.send(exchange, 200, "", given.text("goto_uri", ""), "");
            return;
        }
        String user = given.text("user", "");
        String asked = given.text("goto_uri", "");
        Entry.Outcome outcome = entry.byPassword(exchange, user, given.text("pass", ""));
        if (outcome.opened().isEmpty()) {
            refuse(exchange, json, user, asked, outcome.delay());
            return;
        }
        enter(exchange, json, outcome.opened().get(), asked);
    }

    private void enter(Exchange exchange, boolean json, Opened opened, String asked) {
        Session session = opened.session();
        String token = session.securityToken();
        exchange.addCookie(Entry.cookie(exchange, opened));
        String next =
                session.stage() == Stage.OPEN
                        ? Destination.of(bridge, exchange.service(), session.login(), asked)
                        : "/login/questions"
                                + (asked.isEmpty()
                                        ? ""
                                        : "?goto_uri="
                                                + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        if (!json) {
            exchange.redirect(token + next);
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        boolean in = session.stage() == Stage.OPEN;
        answer.put("status", in ? 1 : 0);
        if (!in) {
            // No other message than invalid_login is known [I].
            answer.put("message", "security_questions");
        }
        answer.put(
                "redirect",
                token
                        + next
                        + (next.contains("?") ? "&" : "?")
                        + "post_login="
                        + System.nanoTime());
        answer.put("security_token", token);
        exchange.send(in ? 200 : 401, JSON, Json.write(answer));
    }

    private static void refuse(
            Exchange exchange, boolean json, String user, String asked, Duration wait) {
        if (!wait.isZero()) {
            exchange.set("Retry-After", String.valueOf(wait.toSeconds() + 1));
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("status", 0);
            answer.put("message", wait.isZero() ? "invalid_login" : "too_many_attempts");
            exchange.send(wait.isZero() ? 401 : 429, JSON, Json.write(answer));
            return;
        }
        String sentence =
                wait.isZero()
                        ? "The login is invalid."
                        : "There were too many attempts. Try again in "
                                + (wait.toSeconds() + 1)
                                + " seconds.";
        LoginPage.send(exchange, wait.isZero() ? 401 : 429, user, asked, sentence);
    }

    /** What {@code create_user_session} made. */
    private void takeUp(Exchange exchange, String ticket, String asked) {
        Optional<Opened> opened =
                bridge.doorkeeper()
                        .sessions()
                        .takeUp(ticket, exchange.address())
                        .filter(o -> o.session().service() == exchange.service());
        if (opened.isEmpty()) {
            LoginPage.send(exchange, 401, "", asked, "This link was used already, or is too old.");
            return;
        }
        Session session = opened.get().session();
        entry.note(
                exchange,
                session.login().name(),
                session.login().account(),
                "session from " + session.login().through(),
                null);
        enter(exchange, false, opened.get(), asked);
    }

    private void logout(Exchange exchange) {
        if (exchange.session().isPresent()) {
            String name = Authenticator.cookieName(exchange.service());
            exchange.cookie(name).ifPresent(bridge.doorkeeper().sessions()::close);
            exchange.addCookie(name + "=; HttpOnly; path=/; Max-Age=0");
        }
        exchange.redirect("/login/");
    }
}
