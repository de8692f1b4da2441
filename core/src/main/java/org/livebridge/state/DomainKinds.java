package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The domains of an account beside its main one. */
final class DomainKinds {
    static final List<Kind> ALL =
            List.of(
                    Kind.withFields("subdomains", "dir")
                            .read(DomainKinds::subdomains)
                            .add(DomainKinds::addSubdomain)
                            .remove(
                                    (calls, name, fields) ->
                                            calls.api2("SubDomain::delsubdomain", "domain", name)),
                    Kind.withFields("addon_domains", "subdomain", "dir")
                            .read(DomainKinds::addons)
                            .add(DomainKinds::addAddon)
                            .remove(DomainKinds::removeAddon),
                    Kind.listed("parked_domains")
                            .read(
                                    calls ->
                                            Kinds.named(
                                                    calls.api2("Park::listparkeddomains"),
                                                    "domain"))
                            .add((calls, name, fields) -> calls.api2("Park::park", "domain", name))
                            .remove(
                                    (calls, name, fields) ->
                                            calls.api2("Park::unpark", "domain", name)));

    private DomainKinds() {}

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

    private static void addSubdomain(AccountCalls calls, String name, Map<String, String> fields) {
        int dot = name.indexOf('.');
        calls.api2(
                "SubDomain::addsubdomain",
                "domain",
                name.substring(0, Math.max(0, dot)),
                "rootdomain",
                name.substring(dot + 1),
                "dir",
                fields.getOrDefault("dir", ""));
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

    private static void addAddon(AccountCalls calls, String name, Map<String, String> fields) {
        calls.api2(
                "AddonDomain::addaddondomain",
                "newdomain",
                name,
                "subdomain",
                fields.getOrDefault("subdomain", name.replaceAll("\\..*", "")),
                "dir",
                fields.getOrDefault("dir", "public_html/" + name));
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
}
