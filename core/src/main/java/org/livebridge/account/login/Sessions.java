package org.livebridge.account.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.livebridge.account.login.Login.Kind;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;
import org.livebridge.store.Sql;

/**
 * The sessions, kept under the SHA-256 of their cookie. A session ends a day after it began, an
 * hour after its last use, by logging out, and when its login's password changes or its login goes.
 */
public final class Sessions {
    /** A session's longest life. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** A session that is not used so long ends. */
    public static final Duration IDLE = Duration.ofHours(1);

    /** How long {@code create_user_session}'s address can be taken up. */
    public static final Duration TICKET_LIFE = Duration.ofMinutes(5);

    private static final long TOUCH_SECONDS = 60;
    private static final int MOST_OF_LOGIN = 100;
    private static final String SELECT =
            "SELECT login, account, kind, through, service, token, stage, address, created, used,"
                    + " password_mark FROM session WHERE hash = ?";

    private final Database database;
    private final Credentials credentials;
    private final Remembered<Row> recall;

    Sessions(Database database, Credentials credentials) {
        this.database = database;
        this.recall = new Remembered<>(database);
        this.credentials = credentials;
    }

    /**
     * A session with the text of its cookie, which only the browser keeps.
     *
     * @param cookie {@code name:random}
     */
    public record Opened(Session session, String cookie) {}

    /** Opens a session. */
    public Opened open(Login login, Service service, Stage stage, String address) {
        String cookie = login.name() + ":" + RandomSecret.letters(32);
        Instant now = Instant.now();
        Session session =
                new Session(
                        login, service, "/cpsess" + RandomSecret.digits(10), stage, address, now);
        database.write(
                sql -> {
                    forgetOld(sql, login.name(), now);
                    sql.update(
                            "INSERT INTO session (hash, login, account, kind, through, service,"
                                    + " token, stage, address, password_mark, created, used) VALUES"
                                    + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            RandomSecret.digest(cookie),
                            login.name(),
                            login.account().isEmpty() ? null : login.account(),
                            login.kind().name(),
                            login.through(),
                            service.name(),
                            session.securityToken(),
                            stage.name(),
                            address,
                            mark(sql, login.name(), login.through()),
                            now.getEpochSecond(),
                            now.getEpochSecond());
                    if (stage == Stage.OPEN) {
                        LastLogin.keep(sql, RandomSecret.digest(cookie), now);
                    }
                    return session;
                });
        return new Opened(session, cookie);
    }

    /** The living session of that cookie, whatever its stage but a ticket. */
    public Optional<Session> find(String cookie) {
        String hash = RandomSecret.digest(cookie);
        Instant now = Instant.now();
        Optional<Row> found = recall.find(hash, () -> database.read(sql -> living(sql, hash, now)));
        found.filter(row -> now.getEpochSecond() - row.used > TOUCH_SECONDS)
                .ifPresent(
                        row ->
                                database.write(
                                        sql ->
                                                sql.update(
                                                        "UPDATE session SET used = ? WHERE hash ="
                                                                + " ?",
                                                        now.getEpochSecond(),
                                                        hash)));
        return found.map(Row::session).filter(session -> session.stage() != Stage.TICKET);
    }

    /**
     * Takes a ticket up, once: the session that stands in its place, in the same stage but open.
     */
    public Optional<Opened> takeUp(String ticket, String address) {
        String hash = RandomSecret.digest(ticket);
        Instant now = Instant.now();
        Optional<Session> found =
                database.write(
                        sql -> {
                            Optional<Session> session =
                                    living(sql, hash, now)
                                            .map(Row::session)
                                            .filter(s -> s.stage() == Stage.TICKET)
                                            .filter(
                                                    s ->
                                                            s.created()
                                                                    .plus(TICKET_LIFE)
                                                                    .isAfter(now));
                            session.ifPresent(
                                    ignored ->
                                            sql.update("DELETE FROM session WHERE hash = ?", hash));
                            return session;
                        });
        return found.map(session -> open(session.login(), session.service(), Stage.OPEN, address));
    }

    /** Lets a session go on to another stage. */
    public void advance(String cookie, Stage stage) {
        String hash = RandomSecret.digest(cookie);
        database.write(
                sql -> {
                    sql.update("UPDATE session SET stage = ? WHERE hash = ?", stage.name(), hash);
                    if (stage == Stage.OPEN) {
                        LastLogin.keep(sql, hash, Instant.now());
                    }
                    return stage;
                });
    }

    /** Ends a session. */
    public void close(String cookie) {
        String hash = RandomSecret.digest(cookie);
        database.write(sql -> sql.update("DELETE FROM session WHERE hash = ?", hash));
    }

    private record Row(Session session, long used, String mark) {}

    private Optional<Row> living(Sql sql, String hash, Instant now) {
        return sql.first(SELECT, Sessions::row, hash)
                .filter(row -> row.session.created().plus(LIFE).isAfter(now))
                .filter(row -> row.used + IDLE.toSeconds() > now.getEpochSecond())
                .filter(row -> alive(sql, row));
    }

    private boolean alive(Sql sql, Row row) {
        Login login = row.session.login();
        return credentials.accountOf(sql, login.name()).filter(login.account()::equals).isPresent()
                && row.mark.equals(mark(sql, login.name(), login.through()));
    }

    /** Changes with the password; an administrator's session as somebody else has none. */
    private String mark(Sql sql, String login, String through) {
        return through.isEmpty()
                ? credentials.hash(sql, login).map(RandomSecret::digest).orElse("")
                : "";
    }

    private static void forgetOld(Sql sql, String login, Instant now) {
        sql.update(
                "DELETE FROM session WHERE used < ? OR created < ?",
                now.minus(IDLE).getEpochSecond(),
                now.minus(LIFE).getEpochSecond());
        sql.update(
                "DELETE FROM session WHERE login = ? AND hash NOT IN (SELECT hash FROM session"
                        + " WHERE login = ? ORDER BY used DESC, created DESC LIMIT ?)",
                login,
                login,
                MOST_OF_LOGIN - 1);
    }

    private static Row row(ResultSet row) throws SQLException {
        String account = row.getString(2);
        Login login =
                new Login(
                        row.getString(1),
                        Kind.valueOf(row.getString(3)),
                        account == null ? "" : account,
                        row.getString(4));
        Session session =
                new Session(
                        login,
                        Service.valueOf(row.getString(5)),
                        row.getString(6),
                        Stage.valueOf(row.getString(7)),
                        row.getString(8),
                        Instant.ofEpochSecond(row.getLong(9)));
        return new Row(session, row.getLong(10), row.getString(11));
    }
}
