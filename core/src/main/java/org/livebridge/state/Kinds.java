package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All kinds, in the order in which they are added; they are removed the other way round. */
final class Kinds {
    /** All kinds. */
    static final List<Kind> ALL =
            List.of(
                    new Kind(
                            "subdomains",
                            Set.of("dir"),
                            Set.of(),
                            true,
                            Kinds::subdomains,
                            (calls, name, fields) -> {
                                int dot = name.indexOf('.');
                                calls.api2(
                                        "SubDomain::addsubdomain",
                                        "domain",
                                        name.substring(0, Math.max(0, dot)),
                                        "rootdomain",
                                        name.substring(dot + 1),
                                        "dir",
                                        fields.getOrDefault("dir", ""));
                            },
                            (calls, name, fields) ->
                                    calls.api2("SubDomain::delsubdomain", "domain", name)),
                    new Kind(
                            "addon_domains",
                            Set.of("subdomain", "dir"),
                            Set.of(),
                            true,
                            Kinds::addons,
                            (calls, name, fields) ->
                                    calls.api2(
                                            "AddonDomain::addaddondomain",
                                            "newdomain",
                                            name,
                                            "subdomain",
                                            fields.getOrDefault(
                                                    "subdomain", name.replaceAll("\\..*", "")),
                                            "dir",
                                            fields.getOrDefault("dir", "public_html/" + name)),
                            Kinds::removeAddon),
                    new Kind(
                            "parked_domains",
                            Set.of(),
                            Set.of(),
                            true,
                            calls -> named(calls.api2("Park::listparkeddomains"), "domain"),
                            (calls, name, fields) -> calls.api2("Park::park", "domain", name),
                            (calls, name, fields) -> calls.api2("Park::unpark", "domain", name)),
                    new Kind(
                            "mailboxes",
                            Set.of("quota", "password"),
                            Set.of("password"),
                            true,
                            Kinds::mailboxes,
                            (calls, address, fields) ->
                                    calls.api2(
                                            "Email::addpop",
                                            "email",
                                            local(address),
                                            "domain",
                                            domain(address),
                                            "password",
                                            fields.getOrDefault("password", ""),
                                            "quota",
                                            fields.getOrDefault("quota", "0")),
                            (calls, address, fields) ->
                                    calls.api2(
                                            "Email::delpop",
                                            "email",
                                            local(address),
                                            "domain",
                                            domain(address))),
                    new Kind(
                            "forwarders",
                            Set.of(),
                            Set.of(),
                            true,
                            Kinds::forwarders,
                            (calls, line, fields) ->
                                    calls.api2(
                                            "Email::addforward",
                                            "email",
                                            local(side(line, 0)),
                                            "domain",
                                            domain(side(line, 0)),
                                            "fwdopt",
                                            "fwd",
                                            "fwdemail",
                                            side(line, 1)),
                            (calls, line, fields) ->
                                    calls.api2(
                                            "Email::delforward",
                                            "email",
                                            side(line, 0),
                                            "emaildest",
                                            side(line, 1))),
                    new Kind(
                            "zone_records",
                            Set.of(),
                            Set.of(),
                            true,
                            ZoneLines::present,
                            (calls, line, fields) -> ZoneLines.add(calls, line),
                            (calls, line, fields) -> ZoneLines.remove(calls, line)),
                    new Kind(
                            "databases",
                            Set.of(),
                            Set.of(),
                            true,
                            calls -> named(calls.uapi("Mysql::list_databases"), "database"),
                            (calls, name, fields) ->
                                    calls.uapi("Mysql::create_database", "name", name),
                            (calls, name, fields) ->
                                    calls.uapi("Mysql::delete_database", "name", name)),
                    new Kind(
                            "cron",
                            Set.of(),
                            Set.of(),
                            true,
                            calls ->
                                    named(
                                            calls.api2("Cron::fetchcron").stream()
                                                    .filter(
                                                            row ->
                                                                    text(row, "type")
                                                                            .equals("command"))
                                                    .toList(),
                                            "entry"),
                            (calls, line, fields) -> addCron(calls, line),
                            Kinds::removeCron),
                    new Kind(
                            "files",
                            Set.of("text"),
                            Set.of(),
                            false,
                            calls -> Map.of(),
                            FilesOfHome::write,
                            (calls, name, fields) -> {}));

    /** What changes an item in place; where there is none it is removed and made again. */
    static final Map<String, Kind.Writer> CHANGERS =
            Map.of(
                    "mailboxes",
                    (calls, address, fields) ->
                            calls.api2(
                                    "Email::editquota",
                                    "email",
                                    local(address),
                                    "domain",
                                    domain(address),
                                    "quota",
                                    fields.getOrDefault("quota", "0")));

    private Kinds() {}

    private static Map<String, Map<String, String>> named(
            List<Map<String, Object>> rows, String key) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        rows.forEach(row -> items.put(text(row, key), Map.of()));
        return items;
    }

    private static Map<String, Map<String, String>> addons(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> row : calls.api2("AddonDomain::listaddondomains")) {
            items.put(
                    text(row, "domain"),
                    Map.of("subdomain", text(row, "subdomain"), "dir", text(row, "basedir")));
        }
        return items;
    }

    /** The subdomains but those that addon domains stand on. */
    private static Map<String, Map<String, String>> subdomains(AccountCalls calls) {
        Set<String> under =
                calls.api2("AddonDomain::listaddondomains").stream()
                        .map(row -> text(row, "fullsubdomain"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> row : calls.api2("SubDomain::listsubdomains")) {
            if (!under.contains(text(row, "domain"))) {
                items.put(text(row, "domain"), Map.of("dir", text(row, "basedir")));
            }
        }
        return items;
    }

    private static void removeAddon(AccountCalls calls, String name, Map<String, String> fields) {
        for (Map<String, Object> row : calls.api2("AddonDomain::listaddondomains")) {
            if (text(row, "domain").equals(name)) {
                calls.api2(
                        "AddonDomain::deladdondomain",
                        "domain",
                        name,
                        "subdomain",
                        text(row, "domainkey"));
            }
        }
    }

    private static Map<String, Map<String, String>> mailboxes(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> row : calls.api2("Email::listpopswithdisk", "no_validate", "1")) {
            String quota = text(row, "txtdiskquota");
            items.put(text(row, "email"), Map.of("quota", quota.equals("unlimited") ? "0" : quota));
        }
        return items;
    }

    private static Map<String, Map<String, String>> forwarders(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> row : calls.api2("Email::listforwards")) {
            if (text(row, "forward").contains("@")) {
                items.put(text(row, "dest") + " -> " + text(row, "forward"), Map.of());
            }
        }
        return items;
    }

    private static void addCron(AccountCalls calls, String line) {
        String[] parts = line.strip().split("\\s+", 6);
        if (parts.length < 6) {
            throw new StateException(
                    "a line of cron has five times and a command: “0 4 * * * command”.");
        }
        calls.api2(
                "Cron::add_line",
                "minute",
                parts[0],
                "hour",
                parts[1],
                "day",
                parts[2],
                "month",
                parts[3],
                "weekday",
                parts[4],
                "command",
                parts[5]);
    }

    private static void removeCron(AccountCalls calls, String line, Map<String, String> fields) {
        for (Map<String, Object> row : calls.api2("Cron::fetchcron")) {
            if (text(row, "entry").equals(line)) {
                calls.api2("Cron::remove_line", "linekey", text(row, "linekey"));
                return;
            }
        }
    }

    private static String local(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String side(String line, int index) {
        String[] sides = line.split("\\s*->\\s*", 2);
        if (sides.length < 2) {
            throw new StateException("a forwarder is “address -> address”.");
        }
        return sides[index].strip();
    }
}
