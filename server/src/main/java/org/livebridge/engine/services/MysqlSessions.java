package org.livebridge.engine.services;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.livebridge.account.database.MysqlFailure;
import org.livebridge.account.database.MysqlSession;

/** The MySQL connections of one run, to the hosts that the user allows. */
final class MysqlSessions implements AutoCloseable {
    private static final int MOST = 16;
    private static final int USUAL_PORT = 3306;
    private static final int LONGEST_SECONDS = 60;

    private final AllowedHosts hosts;
    private final Map<String, MysqlSession> open = new ConcurrentHashMap<>();
    private int count;
    private volatile boolean closed;

    MysqlSessions(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    /** What the server says against it. */
    private record Wrong(String error, int errno, String sqlstate) {}

    private record Opened(String link) {}

    private record Done(boolean done) {}

    private record Charset(String charset) {}

    /** {@code do} says what; {@code link} names the connection. */
    Object answer(Request request) {
        try {
            String task = request.text("do");
            if (task.equals("open")) {
                return open(request);
            }
            MysqlSession session = open.get(request.text("link"));
            return session == null
                    ? new Wrong("MySQL server has gone away", 2006, "HY000")
                    : answer(task, session, request);
        } catch (MysqlFailure failure) {
            return new Wrong(failure.words(), failure.number(), failure.state());
        } catch (NumberFormatException wrong) {
            return new Failure("The request for MySQL is not valid");
        }
    }

    private Object open(Request request) throws MysqlFailure {
        String host = request.text("host");
        int port = number(request.text("port"), USUAL_PORT, 65_535);
        Optional<NotAllowed> refusal = hosts.refusal("connects to", host, port);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!host.matches("[\\w.:-]+")) {
            return new Failure("“" + host + "” is no host's name");
        }
        if (open.size() >= MOST || closed) {
            return new Refusal("A script has at most " + MOST + " connections to MySQL at a time");
        }
        int seconds = number(request.text("timeout"), LONGEST_SECONDS, LONGEST_SECONDS);
        String link = String.valueOf(++count);
        open.put(
                link,
                MysqlSession.open(
                        host,
                        port,
                        request.text("user"),
                        request.text("password"),
                        seconds * 1000));
        return new Opened(link);
    }

    private static int number(String text, int usual, int most) {
        int value = text.isEmpty() ? 0 : Integer.parseInt(text);
        return value <= 0 ? usual : Math.min(value, most);
    }

    private Object answer(String task, MysqlSession session, Request request) throws MysqlFailure {
        return switch (task) {
            case "query" -> session.query(request.text("sql"));
            case "prepare" -> session.prepare(request.text("sql"));
            case "execute" -> session.execute(request.text("statement"), request.list("values"));
            case "forget" -> {
                session.forget(request.text("statement"));
                yield new Done(true);
            }
            case "choose" -> {
                session.choose(request.text("database"));
                yield new Done(true);
            }
            case "encode" ->
                    request.text("charset").isEmpty()
                            ? new Charset(session.encoding())
                            : new Done(session.encode(request.text("charset")));
            case "ping" -> new Done(session.answers());
            case "close" -> {
                open.values().remove(session);
                session.close();
                yield new Done(true);
            }
            default -> new Failure("MySQL is not asked to “" + task + "”");
        };
    }

    @Override
    public void close() {
        closed = true;
        open.values().forEach(MysqlSession::close);
    }
}
