package org.livebridge.account.hook;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;

/** The hooks of the store. Thread-safe. */
public final class Hooks {
    private static final Pattern EVENT = Pattern.compile("(Api1|Api2|UAPI)::\\w+::\\w+");
    private static final Pattern SUB = Pattern.compile("\\w+(::\\w+)+");
    private static final int MOST = 1_000;

    private final Database database;
    private final Remembered<List<Hook>> kept;

    /** The hooks in {@code database}. */
    public Hooks(Database database) {
        this.database = database;
        this.kept = new Remembered<>(database);
    }

    /** All hooks in the order in which they run: as they were added. */
    public List<Hook> list() {
        return kept.of("", this::read);
    }

    /** The hooks of an event at a stage. */
    public List<Hook> of(String event, Hook.Stage stage) {
        List<Hook> all = list();
        return all.isEmpty()
                ? all
                : all.stream().filter(h -> h.stage() == stage && h.event().equals(event)).toList();
    }

    /**
     * Adds a hook; the same one again changes whether it blocks.
     *
     * @throws RuleException when the event or the target is none
     */
    public Hook add(
            String event, Hook.Stage stage, Hook.Kind kind, String target, boolean blocking) {
        if (!EVENT.matcher(event).matches()) {
            throw new RuleException(
                    "“" + event + "” is no event; one looks like Api2::Email::addpop.");
        }
        if (kind == Hook.Kind.PERL && !SUB.matcher(target).matches()) {
            throw new RuleException(
                    "“" + target + "” is no Perl sub; one looks like My::Hook::sub.");
        }
        if (kind == Hook.Kind.URL && !target.matches("https?://\\S{1,2000}")) {
            throw new RuleException("“" + target + "” is no URL.");
        }
        database.write(
                sql -> {
                    int count =
                            sql.first("SELECT count(*) FROM hook", row -> row.getInt(1)).orElse(0);
                    if (count >= MOST) {
                        throw new RuleException("There are " + MOST + " hooks, the limit.");
                    }
                    return sql.update(
                            "INSERT INTO hook (event, stage, kind, target, blocking) VALUES (?, ?,"
                                    + " ?, ?, ?) ON CONFLICT DO UPDATE SET blocking ="
                                    + " excluded.blocking",
                            event,
                            word(stage),
                            word(kind),
                            target,
                            blocking ? 1 : 0);
                });
        return list().stream()
                .filter(h -> h.event().equals(event) && h.stage() == stage)
                .filter(h -> h.kind() == kind && h.target().equals(target))
                .collect(Collectors.toList())
                .get(0);
    }

    /** Deletes a hook; whether there was one. */
    public boolean delete(long id) {
        int deleted = database.write(sql -> sql.update("DELETE FROM hook WHERE id = ?", id));
        return deleted > 0;
    }

    private List<Hook> read() {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT id, event, stage, kind, target, blocking FROM hook ORDER BY"
                                        + " id",
                                row ->
                                        new Hook(
                                                row.getLong(1),
                                                row.getString(2),
                                                Hook.Stage.valueOf(upper(row.getString(3))),
                                                Hook.Kind.valueOf(upper(row.getString(4))),
                                                row.getString(5),
                                                row.getInt(6) == 1)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
