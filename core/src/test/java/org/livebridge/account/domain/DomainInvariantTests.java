package org.livebridge.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livebridge.account.Accounts;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;
import org.livebridge.account.dns.RecordFields;
import org.livebridge.account.dns.RecordInput;
import org.livebridge.account.dns.ZoneText;
import org.livebridge.account.dns.Zones;
import org.livebridge.store.Database;

/** Random changes by two accounts leave exactly what a simple model says, also after a restart. */
@NullMarked
class DomainInvariantTests {
    private static final List<String> ACCOUNTS = List.of("user", "other");
    private static final List<String> LABELS = List.of("a", "b", "c", "www");
    private static final List<String> NAMES =
            List.of("one.example", "two.example", "x.one.example", "y.other.example");
    private static final int STEPS = 120;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsListedIsWhatWasAdded(long seed) {
        Random random = new Random(seed);
        DomainModel model = new DomainModel();
        Map<String, Long> serials = new TreeMap<>();
        Database database = open();
        for (int step = 0; step < STEPS; step++) {
            String account = pick(random, ACCOUNTS);
            Change change = new Change(database, folder, model, random, account);
            boolean expected = change.expected;
            assertThat(happens(change.work))
                    .as("seed %d, step %d: %s", seed, step, change.text)
                    .isEqualTo(expected);
            if (random.nextInt(20) == 0) {
                database.close();
                database = open();
            }
            compare(database, model, serials);
        }
        database.close();
    }

    private Database open() {
        Database database = Database.open(folder.resolve("livebridge.db"));
        Accounts accounts = new Accounts(database);
        if (accounts.createFirst()) {
            accounts.create("other", "other.example");
        }
        return database;
    }

    private static boolean happens(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuleException refused) {
            return false;
        }
    }

    private void compare(Database database, DomainModel model, Map<String, Long> serials) {
        Map<String, String> listed = new TreeMap<>();
        Map<String, List<String>> texts = new TreeMap<>();
        for (String account : ACCOUNTS) {
            for (Domain domain : new Domains(database).of(account)) {
                listed.put(domain.name(), account + " " + domain.kind() + " " + domain.key());
                assertThat(folder.resolve("homes").resolve(account).resolve(domain.docroot()))
                        .satisfiesAnyOf(
                                path -> assertThat(Files.isDirectory(path)).isTrue(),
                                path -> assertThat(domain.docroot()).isEqualTo("public_html"));
            }
            new Zones(database)
                    .of(account)
                    .forEach(
                            (name, zone) -> {
                                texts.put(name, texts(zone));
                                assertThat(zone.serial())
                                        .isGreaterThanOrEqualTo(serials.getOrDefault(name, 0L));
                                serials.put(name, zone.serial());
                            });
        }
        serials.keySet().retainAll(texts.keySet());
        Map<String, String> wanted = new TreeMap<>();
        model.domains.forEach(
                (name, entry) ->
                        wanted.put(
                                name,
                                entry.account()
                                        + " "
                                        + entry.kind()
                                        + " "
                                        + entry.label()
                                        + "_"
                                        + entry.root()));
        assertThat(listed).isEqualTo(wanted);
        assertThat(texts).isEqualTo(model.texts);
    }

    private static List<String> texts(ZoneText zone) {
        return zone.entries().stream()
                .map(RecordFields::of)
                .filter(row -> "TXT".equals(row.get("type")))
                .map(row -> String.valueOf(row.get("txtdata")))
                .toList();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One random change: what the model expects of it, and the real thing. */
    private static final class Change {
        final boolean expected;
        final String text;
        final Runnable work;

        Change(Database database, Path folder, DomainModel model, Random random, String account) {
            Subdomains subs = new Subdomains(database, new Homes(folder));
            AddonDomains addons = new AddonDomains(database, subs);
            Aliases aliases = new Aliases(database);
            Zones zones = new Zones(database);
            String label = pick(random, LABELS);
            String name = pick(random, NAMES);
            String root = random.nextInt(3) == 0 ? name : DomainModel.main(pick(random, ACCOUNTS));
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    text = account + " adds the subdomain " + label + "." + root;
                    expected = model.addSub(account, label, root);
                    work = () -> subs.add(account, label, root, "");
                }
                case 2 -> {
                    text = account + " removes the subdomain " + label + "." + root;
                    expected = model.removeSub(account, label + "." + root);
                    work = () -> subs.remove(account, label + "." + root);
                }
                case 3 -> {
                    text = account + " adds the addon domain " + name + " on " + label;
                    expected = model.addAddon(account, name, label);
                    work = () -> addons.add(account, name, label, "", "");
                }
                case 4 -> {
                    text = account + " removes the addon domain " + name;
                    expected = model.removeAddon(account, name);
                    work = () -> addons.remove(account, name, "");
                }
                case 5 -> {
                    String top = random.nextBoolean() ? label : "";
                    text = account + " parks " + name + " on " + top;
                    expected = model.park(account, name, top);
                    work = () -> aliases.park(account, name, top);
                }
                case 6 -> {
                    text = account + " unparks " + name;
                    expected = model.unpark(account, name);
                    work = () -> aliases.unpark(account, name, "");
                }
                case 7 -> {
                    String value = "t" + random.nextInt(1000) + "; \"q\" \\ é".repeat(40);
                    text = account + " adds a record to " + root;
                    expected = model.addText(account, root, value);
                    RecordInput input =
                            new RecordInput(Map.of("name", "t", "type", "TXT", "txtdata", value));
                    work = () -> zones.add(account, root, input);
                }
                default -> {
                    text = account + " resets " + root;
                    expected = model.reset(account, root);
                    work = () -> zones.reset(account, root);
                }
            }
        }
    }
}
