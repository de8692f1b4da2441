package org.livebridge.account.plan;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;
import org.livebridge.store.Sql;

/**
 * The packages, and what the package of an account limits. Thread-safe.
 *
 * <p>A service that adds something asks in its own transaction: {@code Plans.require(sql, account,
 * Limit.MAXPOP, count)}.
 */
public final class Plans {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");
    private static final int MOST = 1_000;
    private static final String PACKAGE_OF =
            "coalesce((SELECT package FROM account_package WHERE account = ?), 'default')";

    private final Database database;
    private final Remembered<HostingPackage> packages;

    /** The packages in {@code database}. */
    public Plans(Database database) {
        this.database = database;
        this.packages = new Remembered<>(database);
    }

    /**
     * Lets the account have one more, inside a transaction.
     *
     * @param used how many it has
     * @throws RuleException when its package allows no more (text proposed)
     */
    public static void require(Sql sql, String account, Limit limit, long used) {
        OptionalLong most = limit(sql, account, limit);
        if (most.isPresent() && used >= most.getAsLong()) {
            throw new RuleException(
                    "You have reached the limit of your package: "
                            + most.getAsLong()
                            + " "
                            + limit.things()
                            + ".");
        }
    }

    /** What the account's package says, inside a transaction; empty for unlimited. */
    public static OptionalLong limit(Sql sql, String account, Limit limit) {
        return sql
                .list(
                        "SELECT value FROM package_limit WHERE name = ? AND package = "
                                + PACKAGE_OF,
                        row -> row.getLong(1),
                        limit.name(),
                        account)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** What the account's package says; empty for unlimited. */
    public OptionalLong limit(String account, Limit limit) {
        return database.read(sql -> limit(sql, account, limit));
    }

    /** The account's package. */
    public HostingPackage of(String account) {
        return packages.of(account, () -> read(account));
    }

    private HostingPackage read(String account) {
        return database.read(
                sql ->
                        find(
                                        sql,
                                        sql.first(
                                                        "SELECT " + PACKAGE_OF,
                                                        row -> row.getString(1),
                                                        account)
                                                .orElseThrow())
                                .orElseThrow());
    }

    /** All packages by name. */
    public List<HostingPackage> list() {
        return database.read(
                sql ->
                        sql
                                .list(
                                        "SELECT name FROM package ORDER BY name",
                                        row -> row.getString(1))
                                .stream()
                                .map(name -> find(sql, name).orElseThrow())
                                .toList());
    }

    /** The package of that name. */
    public Optional<HostingPackage> find(String name) {
        return database.read(sql -> find(sql, name));
    }

    /** How many accounts have the package by name. */
    public int accounts(String name) {
        return database.read(sql -> accounts(sql, name));
    }

    /**
     * Makes the package, or makes the one of that name so.
     *
     * @throws RuleException when the name is not valid or there is no such feature list
     */
    public void save(HostingPackage wanted) {
        if (!NAME.matcher(wanted.name()).matches()) {
            throw new RuleException("“" + wanted.name() + "” is not a valid package name.");
        }
        database.write(
                sql -> {
                    FeatureLists.existing(sql, wanted.featureList());
                    if (find(sql, wanted.name()).isEmpty() && count(sql) >= MOST) {
                        throw new RuleException("There are " + MOST + " packages, the limit.");
                    }
                    sql.update(
                            "INSERT INTO package (name, feature_list) VALUES (?, ?) ON CONFLICT"
                                    + " (name) DO UPDATE SET feature_list = excluded.feature_list",
                            wanted.name(),
                            wanted.featureList());
                    sql.update("DELETE FROM package_limit WHERE package = ?", wanted.name());
                    wanted.limits()
                            .forEach(
                                    (limit, value) ->
                                            sql.update(
                                                    "INSERT INTO package_limit VALUES (?, ?, ?)",
                                                    wanted.name(),
                                                    limit.name(),
                                                    value));
                    return 0;
                });
    }

    /**
     * Deletes a package that no account has.
     *
     * @throws RuleException when accounts have it, it is the default, or it does not exist
     */
    public void delete(String name) {
        database.write(
                sql -> {
                    existing(sql, name);
                    if (name.equals(HostingPackage.DEFAULT)) {
                        throw new RuleException("The package “default” stays.");
                    }
                    int accounts = accounts(sql, name);
                    if (accounts > 0) {
                        throw new RuleException(
                                "The package “"
                                        + name
                                        + "” has "
                                        + accounts
                                        + " accounts; give them another one first.");
                    }
                    return sql.update("DELETE FROM package WHERE name = ?", name);
                });
    }

    /** Gives an account a package. */
    public void assign(String account, String name) {
        database.write(
                sql -> {
                    existing(sql, name);
                    return sql.update(
                            "INSERT INTO account_package (account, package) SELECT name, ? FROM"
                                    + " account WHERE name = ? ON CONFLICT (account) DO UPDATE SET"
                                    + " package = excluded.package",
                            name,
                            account);
                });
    }

    /** What a page may read of the plan: {@code CPDATA{MAXPOP}} and so on (liveapi.md 4.4). */
    public Map<String, String> variables(String account) {
        HostingPackage plan = of(account);
        Map<String, String> variables = new LinkedHashMap<>();
        for (Limit limit : Limit.values()) {
            variables.put("CPDATA{" + limit.name() + "}", plan.shown(limit));
        }
        variables.put("CPDATA{PLAN}", plan.name());
        variables.put("CPDATA{FEATURELIST}", plan.featureList());
        return variables;
    }

    private static void existing(Sql sql, String name) {
        if (find(sql, name).isEmpty()) {
            throw new RuleException("There is no package “" + name + "”.");
        }
    }

    private static Optional<HostingPackage> find(Sql sql, String name) {
        return sql.first(
                        "SELECT feature_list FROM package WHERE name = ?",
                        row -> row.getString(1),
                        name)
                .map(list -> new HostingPackage(name, list, limits(sql, name)));
    }

    private static Map<Limit, Long> limits(Sql sql, String name) {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        sql.list(
                        "SELECT name, value FROM package_limit WHERE package = ?",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        name)
                .forEach(
                        entry ->
                                Limit.named(entry.getKey())
                                        .ifPresent(limit -> limits.put(limit, entry.getValue())));
        return limits;
    }

    private static int accounts(Sql sql, String name) {
        if (name.equals(HostingPackage.DEFAULT)) {
            return sql.first(
                            "SELECT count(*) FROM account WHERE name NOT IN (SELECT account FROM"
                                    + " account_package WHERE package <> 'default')",
                            row -> row.getInt(1))
                    .orElse(0);
        }
        return sql.first(
                        "SELECT count(*) FROM account_package WHERE package = ?",
                        row -> row.getInt(1),
                        name)
                .orElse(0);
    }

    private static int count(Sql sql) {
        return sql.first("SELECT count(*) FROM package", row -> row.getInt(1)).orElse(0);
    }
}
