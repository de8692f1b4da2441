package org.livebridge.account.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;
import org.livebridge.store.Sql;

/**
 * The feature lists: each turns some of the known features off; the others are on. Thread-safe.
 *
 * <p>A feature that nobody knows is one that is not installed.
 */
public final class FeatureLists {
    private static final Map<String, Feature> KNOWN = load();
    private static final int LONGEST_NAME = 64;
    private static final String LIST_OF =
            "(SELECT feature_list FROM package WHERE name = coalesce((SELECT package FROM"
                    + " account_package WHERE account = ?), 'default'))";

    private final Database database;
    private final Remembered<Set<String>> off;

    /** The feature lists in {@code database}. */
    public FeatureLists(Database database) {
        this.database = database;
        this.off = new Remembered<>(database);
    }

    /** Every known feature by name. */
    public static Map<String, Feature> known() {
        return KNOWN;
    }

    /** Whether the account has the feature; never for one that is not known. */
    public boolean has(String account, String feature) {
        return KNOWN.containsKey(feature.strip()) && !isOff(account, feature.strip());
    }

    /** Whether the account's list turns the feature off. */
    public boolean isOff(String account, String feature) {
        return offFor(account).contains(feature);
    }

    /** The features that the account's list turns off. */
    public Set<String> offFor(String account) {
        return off.of(account, () -> readOff(account));
    }

    private Set<String> readOff(String account) {
        List<String> names =
                database.read(
                        sql ->
                                sql.list(
                                        "SELECT feature FROM feature_off WHERE list = " + LIST_OF,
                                        row -> row.getString(1),
                                        account));
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** The lists' names. */
    public List<String> names() {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT name FROM feature_list ORDER BY name",
                                row -> row.getString(1)));
    }

    /** What a list turns off. */
    public Set<String> off(String list) {
        List<String> off =
                database.read(
                        sql -> {
                            existing(sql, list);
                            return sql.list(
                                    "SELECT feature FROM feature_off WHERE list = ?",
                                    row -> row.getString(1),
                                    list);
                        });
        return new TreeSet<>(off);
    }

    /** Makes the list, or makes the one of that name so: these are off, all others on. */
    public void save(String list, Set<String> off) {
        if (list.isBlank() || list.length() > LONGEST_NAME || !list.matches("[\\w .-]+")) {
            throw new RuleException("“" + list + "” is not a valid name of a feature list.");
        }
        off.forEach(FeatureLists::checked);
        database.write(
                sql -> {
                    sql.update("INSERT OR IGNORE INTO feature_list (name) VALUES (?)", list);
                    sql.update("DELETE FROM feature_off WHERE list = ?", list);
                    off.forEach(
                            feature ->
                                    sql.update(
                                            "INSERT INTO feature_off (list, feature) VALUES (?, ?)",
                                            list,
                                            feature));
                    return 0;
                });
    }

    /** Deletes a list that no package uses. */
    public void delete(String list) {
        database.write(
                sql -> {
                    existing(sql, list);
                    boolean used =
                            sql.first(
                                            "SELECT 1 FROM package WHERE feature_list = ?",
                                            row -> 1,
                                            list)
                                    .isPresent();
                    if (used || list.equals(HostingPackage.DEFAULT)) {
                        throw new RuleException(
                                "The feature list “" + list + "” is used by a package.");
                    }
                    return sql.update("DELETE FROM feature_list WHERE name = ?", list);
                });
    }

    static void existing(Sql sql, String list) {
        if (sql.first("SELECT 1 FROM feature_list WHERE name = ?", row -> 1, list).isEmpty()) {
            throw new RuleException("There is no feature list “" + list + "”.");
        }
    }

    private static void checked(String feature) {
        if (!KNOWN.containsKey(feature)) {
            throw new RuleException("There is no feature “" + feature + "”.");
        }
    }

    private static Map<String, Feature> load() {
        Map<String, Feature> known = new LinkedHashMap<>();
        try (InputStream in = FeatureLists.class.getResourceAsStream("features.tsv")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource features.tsv");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> known.put(cells[0], new Feature(cells[0], cells[1])));
        } catch (IOException cause) {
            throw new IllegalStateException("Cannot read features.tsv", cause);
        }
        return Collections.unmodifiableMap(known);
    }
}
