package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.account.database.Privileges;

/** Databases, their users and what these may do, of MySQL and of PostgreSQL. */
final class DatabaseKinds {
    private static final String FORM = "a grant is “user on database”.";

    static final List<Kind> ALL =
            List.of(
                    databases("databases", "Mysql"),
                    users("database_users", "Mysql"),
                    grants(),
                    databases("postgresql_databases", "Postgresql"),
                    users("postgresql_users", "Postgresql"),
                    postgresqlGrants());

    private DatabaseKinds() {}

    private static Kind databases(String name, String module) {
        return Kind.listed(name)
                .read(calls -> Kinds.named(calls.uapi(module + "::list_databases"), "database"))
                .add(
                        (calls, item, fields) ->
                                calls.uapi(module + "::create_database", "name", item))
                .remove(
                        (calls, item, fields) ->
                                calls.uapi(module + "::delete_database", "name", item));
    }

    private static Kind users(String name, String module) {
        String lister = module.equals("Mysql") ? "MysqlFE::listusers" : "Postgres::listusers";
        return Kind.withFields(name)
                .secret("password")
                .read(calls -> Kinds.named(calls.api2(lister), "user"))
                .add(
                        (calls, item, fields) ->
                                calls.uapi(
                                        module + "::create_user",
                                        "name",
                                        item,
                                        "password",
                                        fields.getOrDefault("password", "")))
                .remove(
                        (calls, item, fields) ->
                                calls.uapi(module + "::delete_user", "name", item));
    }

    private static Kind grants() {
        return Kind.texts("grants")
                .read(DatabaseKinds::present)
                .add(DatabaseKinds::grant)
                .change(DatabaseKinds::grant)
                .remove(
                        (calls, item, fields) ->
                                calls.uapi(
                                        "Mysql::revoke_access_to_database",
                                        "user",
                                        user(item),
                                        "database",
                                        database(item)))
                .like((calls, item, old, wanted) -> isSame(old, wanted));
    }

    private static Map<String, Map<String, String>> present(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (String item : pairs(calls, "MysqlFE::listdbs")) {
            List<String> names =
                    calls
                            .api2(
                                    "MysqlFE::getdbuserprivileges",
                                    "db",
                                    database(item),
                                    "dbuser",
                                    user(item))
                            .stream()
                            .map(row -> text(row, "privilege"))
                            .toList();
            String text = names.size() == Privileges.mysql().size() ? Privileges.ALL : "";
            items.put(item, Map.of(Kind.TEXT, text.isEmpty() ? String.join(", ", names) : text));
        }
        return items;
    }

    private static List<String> pairs(AccountCalls calls, String lister) {
        return calls.api2(lister).stream()
                .flatMap(
                        row ->
                                row.get("userlist") instanceof List<?> users
                                        ? users.stream().map(user -> (Map<?, ?>) user)
                                        : java.util.stream.Stream.empty())
                .map(pair -> pair.get("user") + " on " + pair.get("db"))
                .toList();
    }

    private static void grant(AccountCalls calls, String item, Map<String, String> fields) {
        calls.uapi(
                "Mysql::set_privileges_on_database",
                "user",
                user(item),
                "database",
                database(item),
                "privileges",
                fields.getOrDefault(Kind.TEXT, ""));
    }

    /** The order of the names does not count. */
    private static boolean isSame(@Nullable Map<String, String> old, Map<String, String> wanted) {
        try {
            return old != null
                    && Privileges.parse(old.getOrDefault(Kind.TEXT, ""))
                            .equals(Privileges.parse(wanted.getOrDefault(Kind.TEXT, "")));
        } catch (RuleException unknown) {
            // The step that sets them says what is wrong, with its place in the file.
            return false;
        }
    }

    private static Kind postgresqlGrants() {
        return Kind.listed("postgresql_grants")
                .read(
                        calls -> {
                            Map<String, Map<String, String>> items = new LinkedHashMap<>();
                            pairs(calls, "Postgres::listdbs")
                                    .forEach(item -> items.put(item, Map.of()));
                            return items;
                        })
                .add((calls, item, fields) -> postgresql(calls, "grant", item))
                .remove((calls, item, fields) -> postgresql(calls, "revoke", item));
    }

    private static void postgresql(AccountCalls calls, String verb, String item) {
        calls.uapi(
                "Postgresql::" + verb + "_all_privileges",
                "user",
                user(item),
                "database",
                database(item));
    }

    private static String user(String item) {
        return Kinds.side(item, " on ", FORM, 0);
    }

    private static String database(String item) {
        return Kinds.side(item, " on ", FORM, 1);
    }
}
