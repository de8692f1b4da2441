package org.livebridge.account.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.DomainNames;

/** What domains, subdomains and records there should be: the rules once more, in maps. */
@NullMarked
final class DomainModel {
    record Entry(String account, String kind, String label, String root) {}

    final Map<String, Entry> domains = new TreeMap<>();
    final Map<String, List<String>> texts = new TreeMap<>();

    DomainModel() {
        for (String account : List.of("user", "other")) {
            put(main(account), new Entry(account, "main", "", ""));
        }
    }

    static String main(String account) {
        return account.equals("user") ? "example.com" : "other.example";
    }

    boolean addSub(String account, String label, String root) {
        Entry above = domains.get(root);
        if (above == null
                || !above.account.equals(account)
                || above.kind.equals("sub")
                || DomainNames.RESERVED.contains(label)
                || domains.containsKey(label + "." + root)) {
            return false;
        }
        domains.put(label + "." + root, new Entry(account, "sub", label, root));
        return true;
    }

    boolean removeSub(String account, String name) {
        Entry sub = own(account, name, "sub");
        if (sub == null || carries(sub)) {
            return false;
        }
        domains.remove(name);
        return true;
    }

    boolean addAddon(String account, String name, String label) {
        if (!free(account, name) || DomainNames.RESERVED.contains(label)) {
            return false;
        }
        addSub(account, label, main(account));
        put(name, new Entry(account, "addon", label, main(account)));
        return true;
    }

    boolean removeAddon(String account, String name) {
        Entry addon = own(account, name, "addon");
        if (addon == null || stands(name)) {
            return false;
        }
        drop(name);
        if (!carries(addon)) {
            domains.remove(addon.label + "." + addon.root);
        }
        return true;
    }

    boolean park(String account, String name, String label) {
        if (!free(account, name)) {
            return false;
        }
        if (label.isEmpty()) {
            put(name, new Entry(account, "parked", "", main(account)));
            return true;
        }
        if (own(account, label + "." + main(account), "sub") == null) {
            return false;
        }
        put(name, new Entry(account, "addon", label, main(account)));
        return true;
    }

    boolean unpark(String account, String name) {
        boolean there = own(account, name, "parked") != null || own(account, name, "addon") != null;
        if (!there || stands(name)) {
            return false;
        }
        drop(name);
        return true;
    }

    boolean addText(String account, String zone, String text) {
        if (!ownsZone(account, zone)) {
            return false;
        }
        texts.getOrDefault(zone, new ArrayList<>()).add(text);
        return true;
    }

    boolean reset(String account, String zone) {
        if (!ownsZone(account, zone)) {
            return false;
        }
        texts.put(zone, new ArrayList<>());
        return true;
    }

    private boolean ownsZone(String account, String zone) {
        Entry entry = domains.get(zone);
        return entry != null && entry.account.equals(account) && !entry.kind.equals("sub");
    }

    private void put(String name, Entry entry) {
        domains.put(name, entry);
        texts.put(name, new ArrayList<>());
    }

    private void drop(String name) {
        domains.remove(name);
        texts.remove(name);
    }

    private boolean free(String account, String name) {
        boolean foreign =
                domains.entrySet().stream()
                        .anyMatch(
                                other ->
                                        name.endsWith("." + other.getKey())
                                                && !other.getValue().account.equals(account));
        return !domains.containsKey(name) && !foreign;
    }

    private @Nullable Entry own(String account, String name, String kind) {
        Entry entry = domains.get(name);
        return entry != null && entry.account.equals(account) && entry.kind.equals(kind)
                ? entry
                : null;
    }

    private boolean carries(Entry sub) {
        return domains.values().stream()
                .anyMatch(
                        other ->
                                other.kind.equals("addon")
                                        && other.label.equals(sub.label)
                                        && other.root.equals(sub.root));
    }

    private boolean stands(String root) {
        return domains.values().stream().anyMatch(other -> other.root.equals(root));
    }
}
