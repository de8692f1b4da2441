package org.livebridge.http.login;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;
import org.livebridge.account.SecurityQuestions;
import org.livebridge.account.SecurityQuestions.Pair;
import org.livebridge.account.login.Attempts;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Session;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.api.Caller;
import org.livebridge.http.Authenticator;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;
import org.livebridge.http.Routes;
import org.livebridge.http.api.Bodies;

/**
 * {@code /login/questions}: what stands between a right password and the account when the login
 * came from an unknown address, or must define its questions first (sourceipcheck.md 5).
 */
final class QuestionsDoor {
    private final LiveBridge bridge;
    private final Entry entry;

    QuestionsDoor(LiveBridge bridge, Entry entry) {
        this.bridge = bridge;
        this.entry = entry;
    }

    void register(Routes routes) {
        routes.exact(Routes.ALL, "/login/questions", this::handle);
    }

    private void handle(Exchange exchange) throws IOException {
        Optional<Session> session = exchange.session();
        Parameters given = Bodies.parameters(exchange);
        String asked = given.text("goto_uri", "");
        if (session.isEmpty()) {
            LoginPage.send(exchange, 401, "", asked, "");
            return;
        }
        boolean sent = exchange.method().equals("POST");
        switch (session.get().stage()) {
            case QUESTIONS -> {
                if (sent) {
                    answered(exchange, session.get(), given, asked);
                } else {
                    ask(exchange, session.get(), asked, 200, "");
                }
            }
            case DEFINE -> {
                if (sent) {
                    defined(exchange, session.get(), given, asked);
                } else {
                    QuestionsPage.define(exchange, Parameters.none(), asked, 200, "");
                }
            }
            default -> in(exchange, session.get(), asked);
        }
    }

    private void ask(
            Exchange exchange, Session session, String asked, int status, String sentence) {
        List<String> questions =
                bridge.questions().load(session.login().caller(), session.login().name());
        QuestionsPage.answer(exchange, questions, asked, status, sentence);
    }

    private void answered(Exchange exchange, Session session, Parameters given, String asked) {
        Login login = session.login();
        Attempts attempts = bridge.doorkeeper().attempts();
        Duration wait = attempts.waiting(login.name(), exchange.address());
        if (!wait.isZero()) {
            exchange.set("Retry-After", String.valueOf(wait.toSeconds() + 1));
            String sentence =
                    "There were too many attempts. Try again in "
                            + (wait.toSeconds() + 1)
                            + " seconds.";
            ask(exchange, session, asked, 429, sentence);
            return;
        }
        List<String> answers = new ArrayList<>();
        for (int n = 1; n <= SecurityQuestions.COUNT; n++) {
            answers.add(given.text("q" + n + "answer", ""));
        }
        if (!bridge.questions().matches(login.name(), answers)) {
            attempts.failed(login.name(), exchange.address());
            entry.note(exchange, login.name(), login.account(), "questions", "wrong answers");
            ask(exchange, session, asked, 401, "At least one answer is not right.");
            return;
        }
        attempts.succeeded(login.name(), exchange.address());
        entry.note(exchange, login.name(), login.account(), "questions", null);
        trust(exchange, login.caller());
        in(exchange, session, asked);
    }

    private void defined(Exchange exchange, Session session, Parameters given, String asked) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 1; n <= SecurityQuestions.COUNT; n++) {
            pairs.add(
                    new Pair(given.text("q" + n + "ques", ""), given.text("q" + n + "answer", "")));
        }
        Login login = session.login();
        try {
            bridge.questions().save(login.caller(), login.name(), pairs);
        } catch (RuleException refusal) {
            QuestionsPage.define(exchange, given, asked, 400, String.valueOf(refusal.getMessage()));
            return;
        }
        entry.note(exchange, login.name(), login.account(), "questions defined", null);
        trust(exchange, login.caller());
        in(exchange, session, asked);
    }

    /** The list holds IPv4 addresses only; from any other one the questions are asked each time. */
    private void trust(Exchange exchange, Caller caller) {
        try {
            bridge.addresses().add(caller, exchange.address());
        } catch (RuleException notKept) {
            entry.note(
                    exchange,
                    caller.login(),
                    caller.account(),
                    "trust address",
                    notKept.getMessage());
        }
    }

    private void in(Exchange exchange, Session session, String asked) {
        exchange.cookie(Authenticator.cookieName(exchange.service()))
                .ifPresent(cookie -> bridge.doorkeeper().sessions().advance(cookie, Stage.OPEN));
        exchange.redirect(
                session.securityToken()
                        + Destination.of(bridge, exchange.service(), session.login(), asked));
    }
}
