package org.livebridge.account.cron;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The crontabs of the accounts. Thread-safe. */
public final class CronJobs {
    private static final int LIMIT = 1000;
    private static final int LONGEST_TEXT = 2 << 20;
    private static final String MAILTO = "MAILTO";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"'@,]+@[A-Za-z0-9.-]{1,253}");

    private final Database store;

    /** The crontabs in {@code store}. */
    public CronJobs(Database store) {
        this.store = store;
    }

    /** Which job a caller means: by the key of its line, or by its number. */
    public record Choice(String key, int number) {}

    /** What became of a job: whether it was kept, and the key of the line that stands now. */
    public record Kept(boolean kept, String key) {}

    /** The account's crontab. */
    public Crontab of(String account) {
        return store.read(sql -> find(sql, account));
    }

    /** Replaces the whole crontab. */
    public void replace(String account, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new RuleException("A crontab may have " + LONGEST_TEXT + " characters at most.");
        }
        change(account, old -> Crontab.read(text));
    }

    /** Adds a job; one that is there already is not added again. */
    public Kept add(String account, CronEntry job) {
        return store.write(
                sql -> {
                    Crontab crontab = find(sql, account);
                    if (crontab.jobs().contains(job)) {
                        return new Kept(false, job.key());
                    }
                    if (crontab.jobs().size() >= LIMIT) {
                        throw new RuleException("You have " + LIMIT + " cron jobs, the limit.");
                    }
                    save(sql, account, crontab.with(job));
                    return new Kept(true, job.key());
                });
    }

    /** Puts a job in the place of another; it must not stand elsewhere already. */
    public Kept edit(String account, Choice choice, CronEntry job) {
        return store.write(
                sql -> {
                    Crontab crontab = find(sql, account);
                    CronEntry old = chosen(crontab, choice);
                    if (!old.equals(job) && crontab.jobs().contains(job)) {
                        return new Kept(false, job.key());
                    }
                    save(sql, account, crontab.replaced(old, job));
                    return new Kept(true, job.key());
                });
    }

    /** Removes a job. */
    public void remove(String account, Choice choice) {
        change(account, crontab -> crontab.without(chosen(crontab, choice)));
    }

    /** Where cron's output goes: {@code MAILTO}; empty when it is not set. */
    public String email(String account) {
        return of(account).variable(MAILTO).orElse("");
    }

    /** Sets where cron's output goes; empty: nowhere. */
    public void email(String account, String address) {
        if (!address.isEmpty()
                && !List.of(address.split(",")).stream()
                        .allMatch(one -> ADDRESS.matcher(one.strip()).matches())
                && !address.equals(account)) {
            throw new RuleException("“" + address + "” is not a valid email address.");
        }
        change(account, crontab -> crontab.with(MAILTO, address));
    }

    private void change(String account, UnaryOperator<Crontab> change) {
        store.write(
                sql -> {
                    save(sql, account, change.apply(find(sql, account)));
                    return 0;
                });
    }

    private static CronEntry chosen(Crontab crontab, Choice choice) {
        List<CronEntry> jobs = crontab.jobs();
        if (!choice.key().isEmpty()) {
            return jobs.stream()
                    .filter(job -> job.key().equals(choice.key()))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new RuleException(
                                            "There is no cron job with the key “"
                                                    + choice.key()
                                                    + "”."));
        }
        return Optional.of(choice.number())
                .filter(number -> number >= 1 && number <= jobs.size())
                .map(number -> jobs.get(number - 1))
                .orElseThrow(
                        () ->
                                new RuleException(
                                        "There is no cron job number " + choice.number() + "."));
    }

    private static Crontab find(Sql sql, String account) {
        return Crontab.read(
                sql.first(
                                "SELECT text FROM crontab WHERE account = ?",
                                row -> row.getString(1),
                                account)
                        .orElse(""));
    }

    private static void save(Sql sql, String account, Crontab crontab) {
        sql.update(
                "INSERT INTO crontab (account, text) VALUES (?, ?) ON CONFLICT (account) DO UPDATE"
                        + " SET text = excluded.text",
                account,
                crontab.text());
    }
}
