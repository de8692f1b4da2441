package org.livebridge.modules.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livebridge.LiveBridge;
import org.livebridge.json.Json;

/**
 * Random sequences of changes against a simple model, for two accounts, with restarts: what is
 * listed is what was added, and neither account sees the other.
 */
@NullMarked
class DataModelTests {
    private static final List<String> ACCOUNTS = List.of("user", "other");
    private static final int STEPS = 250;

    @TempDir Path folder;

    /** What one account must have. */
    private static final class Model {
        final TreeSet<String> databases = new TreeSet<>();
        final TreeSet<String> users = new TreeSet<>();
        final TreeMap<String, TreeSet<String>> grants = new TreeMap<>();
        final TreeSet<String> hosts = new TreeSet<>();
        final List<String> jobs = new ArrayList<>();
        final TreeMap<String, String> files = new TreeMap<>();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void whatIsListedIsWhatWasChanged(long seed) {
        Random random = new Random(seed);
        Map<String, Model> models = new LinkedHashMap<>();
        ACCOUNTS.forEach(account -> models.put(account, new Model()));
        LiveBridge bridge = LiveBridge.open(folder);
        try {
            bridge.accounts().createFirst();
            bridge.accounts().create("other", "other.example");
            for (int step = 0; step < STEPS; step++) {
                String account = ACCOUNTS.get(random.nextInt(2));
                change(bridge, account, model(models, account), random);
                if (step % 50 == 49) {
                    bridge.close();
                    bridge = LiveBridge.open(folder);
                    for (String one : ACCOUNTS) {
                        check(bridge, one, model(models, one));
                    }
                }
            }
        } finally {
            bridge.close();
        }
    }

    private static void change(LiveBridge bridge, String account, Model model, Random random) {
        String database = account + "_d" + random.nextInt(4);
        String user = account + "_u" + random.nextInt(4);
        String host = "198.51.100." + random.nextInt(4);
        String file = "f" + random.nextInt(6) + ".txt";
        switch (random.nextInt(13)) {
            case 0 ->
                    expect(
                            uapi(bridge, account, "Mysql::create_database", "name", database),
                            model.databases.add(database));
            case 1 -> {
                boolean there = model.databases.remove(database);
                model.grants.remove(database);
                expect(uapi(bridge, account, "Mysql::delete_database", "name", database), there);
            }
            case 2 -> {
                boolean fresh = !model.users.contains(user);
                // A password takes long to hash, so users are few.
                expect(
                        uapi(bridge, account, "Mysql::create_user", "name", user, "password", "pw"),
                        fresh);
                model.users.add(user);
            }
            case 3 -> {
                boolean there = model.users.remove(user);
                model.grants.values().forEach(names -> names.remove(user));
                expect(uapi(bridge, account, "Mysql::delete_user", "name", user), there);
            }
            case 4, 5 -> {
                boolean both = model.databases.contains(database) && model.users.contains(user);
                expect(
                        uapi(
                                bridge,
                                account,
                                "Mysql::set_privileges_on_database",
                                "user",
                                user,
                                "database",
                                database,
                                "privileges",
                                "SELECT"),
                        both);
                if (both) {
                    model.grants.computeIfAbsent(database, key -> new TreeSet<>()).add(user);
                }
            }
            case 6 -> {
                boolean both = model.databases.contains(database) && model.users.contains(user);
                expect(
                        uapi(
                                bridge,
                                account,
                                "Mysql::revoke_access_to_database",
                                "user",
                                user,
                                "database",
                                database),
                        both);
                model.grants.getOrDefault(database, new TreeSet<>()).remove(user);
            }
            case 7 -> {
                uapi(bridge, account, "Mysql::add_host", "host", host);
                model.hosts.add(host);
            }
            case 8 ->
                    expect(
                            uapi(bridge, account, "Mysql::delete_host", "host", host),
                            model.hosts.remove(host));
            case 9 -> {
                String command = "run " + random.nextInt(5);
                String said =
                        api2(
                                bridge,
                                account,
                                "Cron::add_line",
                                "command",
                                command,
                                "minute",
                                "1",
                                "hour",
                                "2",
                                "day",
                                "3",
                                "month",
                                "4",
                                "weekday",
                                "5");
                boolean fresh = !model.jobs.contains(command);
                assertThat(said).contains("\"status\":" + (fresh ? 1 : 0));
                if (fresh) {
                    model.jobs.add(command);
                }
            }
            case 10 -> {
                int number = 1 + random.nextInt(4);
                api2(bridge, account, "Cron::remove_line", "commandnumber", String.valueOf(number));
                if (number <= model.jobs.size()) {
                    model.jobs.remove(number - 1);
                }
            }
            case 11 -> {
                String text = "text " + random.nextInt(1000);
                uapi(
                        bridge,
                        account,
                        "Fileman::save_file_content",
                        "dir",
                        "",
                        "file",
                        file,
                        "content",
                        text);
                model.files.put(file, text);
            }
            default -> {
                boolean there = model.files.remove(file) != null;
                String said =
                        api2(
                                bridge,
                                account,
                                "Fileman::fileop",
                                "op",
                                "unlink",
                                "sourcefiles",
                                file);
                assertThat(said).contains("\"result\":" + (there ? 1 : 0));
            }
        }
    }

    private static void check(LiveBridge bridge, String account, Model model) {
        List<String> databases = new ArrayList<>();
        for (Map<?, ?> row : rows(uapi(bridge, account, "Mysql::list_databases"))) {
            databases.add(String.valueOf(row.get("database")));
            assertThat(row.get("users"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactlyElementsOf(
                            model.grants.getOrDefault(
                                    String.valueOf(row.get("database")), new TreeSet<>()));
        }
        assertThat(databases).containsExactlyElementsOf(model.databases);
        assertThat(
                        rows(uapi(bridge, account, "Mysql::list_users")).stream()
                                .map(row -> String.valueOf(row.get("user"))))
                .containsExactlyElementsOf(model.users);
        assertThat(uapi(bridge, account, "Mysql::get_host_notes"))
                .contains(
                        "\"data\":{"
                                + String.join(
                                        ",",
                                        model.hosts.stream()
                                                .map(h -> "\"" + h + "\":\"\"")
                                                .toList())
                                + "}");
        List<String> jobs = new ArrayList<>();
        for (Map<?, ?> row : api2Rows(api2(bridge, account, "Cron::fetchcron"))) {
            jobs.add(String.valueOf(row.get("command")));
        }
        assertThat(jobs).containsExactlyElementsOf(model.jobs);
        List<String> files = new ArrayList<>();
        for (Map<?, ?> row :
                api2Rows(api2(bridge, account, "Fileman::listfiles", "types", "file"))) {
            files.add(String.valueOf(row.get("file")));
        }
        assertThat(files).containsExactlyElementsOf(model.files.keySet());
        model.files.forEach(
                (name, text) ->
                        assertThat(uapi(bridge, account, "Fileman::get_file_content", "file", name))
                                .contains("\"content\":\"" + text + "\""));
    }

    private static void expect(String answer, boolean success) {
        assertThat(answer).contains("\"status\":" + (success ? 1 : 0));
    }

    private static String uapi(LiveBridge bridge, String account, String name, String... pairs) {
        return answer(bridge, UAPI, account, name, pairs);
    }

    private static Model model(Map<String, Model> models, String account) {
        return Objects.requireNonNull(models.get(account));
    }

    private static List<Map<?, ?>> rows(String answer) {
        return list(map(map(Json.parse(answer)).get("result")).get("data"));
    }

    private static List<Map<?, ?>> api2Rows(String answer) {
        return list(map(map(Json.parse(answer)).get("cpanelresult")).get("data"));
    }

    private static List<Map<?, ?>> list(@Nullable Object data) {
        List<Map<?, ?>> rows = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(data)).forEach(row -> rows.add(map(row)));
        return rows;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }
}
