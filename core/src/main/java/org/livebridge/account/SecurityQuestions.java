package org.livebridge.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.livebridge.api.Caller;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/**
 * Security questions of a login, and the mark that they must be defined at the next login.
 *
 * <p>Facts: sourceipcheck.md 3 and 6. Answers are kept as hashes and never returned (decision
 * 0002).
 */
public final class SecurityQuestions {
    /** A set holds exactly this many questions. */
    public static final int COUNT = 4;

    /** Questions to choose from; the public samples show them (sourceipcheck.md 3). */
    public static final List<String> STOCK =
            List.of(
                    "What was the name of your first pet?",
                    "What was the mascot of your high school?",
                    "In which city were you married?",
                    "How old were you at your wedding? (Enter the age as digits.)");

    private static final int LONGEST = 255;

    private final Database database;

    /** The questions in {@code database}. */
    public SecurityQuestions(Database database) {
        this.database = database;
    }

    /** A question with its answer in clear text, as it comes in. */
    public record Pair(String question, String answer) {}

    /** The stored questions of the login that {@code account} names; empty when there are none. */
    public List<String> load(Caller caller, String account) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT question FROM security_question WHERE login = ? ORDER BY"
                                        + " number",
                                row -> row.getString(1),
                                Logins.resolve(sql, caller, account)));
    }

    /** Replaces the set and takes the mark away; an administrator may not (sourceipcheck.md 5). */
    public void save(Caller caller, String account, List<Pair> pairs) {
        if (caller.isDeputy()) {
            throw new RuleException(
                    "Only the user can set these questions; an administrator may reset them.");
        }
        if (pairs.size() != COUNT || pairs.stream().anyMatch(SecurityQuestions::blank)) {
            throw new RuleException("All four questions and answers must be given.");
        }
        if (pairs.stream()
                .anyMatch(p -> p.question.length() > LONGEST || p.answer.length() > LONGEST)) {
            throw new RuleException(
                    "A question and an answer may have " + LONGEST + " characters at most.");
        }
        // Hashed before the transaction: it takes long, and others wait for the database.
        List<String> hashes = new ArrayList<>();
        pairs.forEach(pair -> hashes.add(Secrets.hash(normalised(pair.answer))));
        database.write(
                sql -> {
                    String login = Logins.resolve(sql, caller, account);
                    erase(sql, login);
                    for (int i = 0; i < COUNT; i++) {
                        sql.update(
                                "INSERT INTO security_question (account, login, number, question,"
                                        + " answer) VALUES (?, ?, ?, ?, ?)",
                                caller.account(),
                                login,
                                i + 1,
                                pairs.get(i).question.strip(),
                                hashes.get(i));
                    }
                    return sql.update("DELETE FROM questions_due WHERE login = ?", login);
                });
    }

    /** Removes the set and marks the login; nothing is written when that is so already. */
    public void reset(Caller caller, String account) {
        boolean done =
                database.read(
                        sql -> {
                            String login = Logins.resolve(sql, caller, account);
                            return due(sql, login) && !defined(sql, login);
                        });
        if (done) {
            return;
        }
        database.write(
                sql -> {
                    String login = Logins.resolve(sql, caller, account);
                    erase(sql, login);
                    return sql.update(
                            "INSERT OR IGNORE INTO questions_due (login, account) VALUES (?, ?)",
                            login,
                            caller.account());
                });
    }

    /** Whether the login must define its questions the next time it logs in. */
    public boolean mustDefine(String login) {
        return database.read(sql -> due(sql, login));
    }

    /** Whether {@code answers}, in order, are those that were saved. */
    public boolean matches(String login, List<String> answers) {
        List<String> kept =
                database.read(
                        sql ->
                                sql.list(
                                        "SELECT answer FROM security_question WHERE login = ? ORDER"
                                                + " BY number",
                                        row -> row.getString(1),
                                        login));
        if (kept.size() != answers.size() || kept.isEmpty()) {
            return false;
        }
        // All of them, so that the time does not tell which one was wrong.
        boolean right = true;
        for (int i = 0; i < kept.size(); i++) {
            right &= Secrets.matches(normalised(answers.get(i)), kept.get(i));
        }
        return right;
    }

    private static boolean blank(Pair pair) {
        return pair.question.isBlank() || pair.answer.isBlank();
    }

    private static String normalised(String answer) {
        return Normalizer.normalize(answer.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static void erase(Sql sql, String login) {
        sql.update("DELETE FROM security_question WHERE login = ?", login);
    }

    private static boolean due(Sql sql, String login) {
        return sql.first("SELECT 1 FROM questions_due WHERE login = ?", row -> 1, login)
                .isPresent();
    }

    private static boolean defined(Sql sql, String login) {
        return sql.first("SELECT 1 FROM security_question WHERE login = ?", row -> 1, login)
                .isPresent();
    }
}
