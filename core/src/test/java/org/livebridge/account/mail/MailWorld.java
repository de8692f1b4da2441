package org.livebridge.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.json.Json;

/** A real store with its models: calls go in at the dispatcher, listings are compared. */
@NullMarked
final class MailWorld implements AutoCloseable {
    static final Map<String, String> DOMAINS =
            Map.of("user", "example.com", "other", "other.example");

    private final Path folder;
    private final Map<String, MailModel> models = new TreeMap<>();
    private LiveBridge bridge;

    MailWorld(Path folder) {
        this.folder = folder;
        bridge = LiveBridge.open(folder);
        bridge.accounts().createFirst();
        bridge.accounts().create("other", "other.example");
        DOMAINS.keySet().forEach(account -> models.put(account, new MailModel()));
    }

    MailModel model(String account) {
        return Objects.requireNonNull(models.get(account));
    }

    void restart() {
        bridge.close();
        bridge = LiveBridge.open(folder);
    }

    /** Whether the call succeeded; all ways to tell must say the same. */
    boolean call(ApiFamily family, String account, String name, String... pairs) {
        Map<?, ?> body = body(family, account, name, pairs);
        if (family == ApiFamily.UAPI) {
            Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(body.get("result"));
            boolean ok = Integer.valueOf(1).equals(result.get("status"));
            assertThat(result.get("errors") == null).as(name).isEqualTo(ok);
            return ok;
        }
        boolean ok = body.get("error") == null;
        List<?> data = (List<?>) Objects.requireNonNull(body.get("data"));
        if (!data.isEmpty() && data.get(0) instanceof Map<?, ?> row) {
            for (String key : List.of("status", "ok")) {
                if (row.containsKey(key)) {
                    assertThat(row.get(key)).as(name + " " + body).isEqualTo(ok ? 1 : 0);
                }
            }
            if (row.get("result") instanceof Integer result) {
                assertThat(result).as(name + " " + body).isEqualTo(ok ? 1 : 0);
            }
        }
        return ok;
    }

    List<Map<?, ?>> rows(String account, String name, String... pairs) {
        List<Map<?, ?>> rows = new ArrayList<>();
        Object data = body(ApiFamily.API2, account, name, pairs).get("data");
        ((List<?>) Objects.requireNonNull(data)).forEach(row -> rows.add((Map<?, ?>) row));
        return rows;
    }

    private Map<?, ?> body(ApiFamily family, String account, String name, String... pairs) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(pairs[i], pairs[i + 1]);
        }
        int cut = name.indexOf("::");
        ApiCall call =
                new ApiCall(
                        family,
                        name.substring(0, cut),
                        name.substring(cut + 2),
                        Arguments.named(arguments),
                        Caller.owner(account),
                        Door.CORE);
        String text = Json.write(bridge.dispatcher().dispatch(call).body());
        return (Map<?, ?>) Objects.requireNonNull(Json.parse(text));
    }

    /** Every listing of every account equals its model. */
    void check(String when) {
        models.forEach((account, model) -> check(when + ", " + account, account, model));
    }

    private void check(String when, String account, MailModel model) {
        assertThat(pairs(rows(account, "Email::listpopswithdisk"), "email", "txtdiskquota"))
                .as("mailboxes %s", when)
                .isEqualTo(model.quotas);
        assertThat(rows(account, "Email::listpops")).hasSize(model.quotas.size() + 1);
        assertThat(rows(account, "StatsBar::stat", "display", "emailaccounts").get(0).get("_count"))
                .isEqualTo(String.valueOf(model.quotas.size()));
        assertThat(bridge.homes().of(account).resolve("mail/" + DOMAINS.get(account)))
                .satisfiesAnyOf(
                        mail -> assertThat(mail).doesNotExist(),
                        mail ->
                                assertThat(mail.toFile().list())
                                        .as("maildirs %s", when)
                                        .containsExactlyInAnyOrderElementsOf(
                                                model.quotas.keySet().stream()
                                                        .map(a -> a.replaceAll("@.*", ""))
                                                        .toList()));
        assertThat(
                        rows(account, "Email::listforwards").stream()
                                .map(row -> row.get("dest") + " " + row.get("forward")))
                .as("forwarders %s", when)
                .containsExactlyInAnyOrderElementsOf(model.forwards);
        assertThat(pairs(rows(account, "Email::listautoresponders"), "email", "subject"))
                .as("autoresponders %s", when)
                .isEqualTo(model.subjects);
        assertThat(pairs(rows(account, "Email::listdomainforwards"), "dest", "forward"))
                .as("domain forwarders %s", when)
                .isEqualTo(model.domainForwards);
        model.defaults.forEach(
                (domain, target) ->
                        assertThat(
                                        pairs(
                                                rows(account, "Email::listdefaultaddresses"),
                                                "domain",
                                                "defaultaddress"))
                                .as("default addresses %s", when)
                                .containsEntry(domain, target));
        model.checks.forEach(
                (domain, check) ->
                        assertThat(pairs(rows(account, "Email::listmxs"), "domain", "mxcheck"))
                                .as("routing %s", when)
                                .containsEntry(domain, check));
        model.filters.forEach(
                (owner, names) ->
                        assertThat(
                                        rows(account, "Email::filterlist", "account", owner)
                                                .stream()
                                                .map(row -> String.valueOf(row.get("filtername"))))
                                .as("filters of “%s” %s", owner, when)
                                .containsExactlyElementsOf(names));
        assertThat(
                        rows(account, "Email::listlists").stream()
                                .map(row -> String.valueOf(row.get("list"))))
                .as("lists %s", when)
                .containsExactlyElementsOf(model.lists);
    }

    private static Map<String, String> pairs(List<Map<?, ?>> rows, String key, String value) {
        Map<String, String> pairs = new TreeMap<>();
        rows.forEach(
                row -> pairs.put(String.valueOf(row.get(key)), String.valueOf(row.get(value))));
        return pairs;
    }

    @Override
    public void close() {
        bridge.close();
    }
}
