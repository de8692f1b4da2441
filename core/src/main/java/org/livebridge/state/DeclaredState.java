package org.livebridge.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.plan.HostingPackage;
import org.livebridge.account.plan.Limit;

/**
 * Brings accounts to the state that a file declares: {@code features}, {@code packages}, {@code
 * accounts}. Idempotent: what is so already makes no step; all or nothing: one failure undoes all.
 */
public final class DeclaredState {
    private static final List<String> TOP = List.of("features", "packages", "accounts");
    private static final List<String> PLAIN = List.of("domain", "package");

    private final LiveBridge bridge;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> touched = new LinkedHashSet<>();

    private DeclaredState(LiveBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Brings {@code bridge} to the state of {@code yaml} and returns what was done, a line a step.
     *
     * @param dryRun only tell
     * @throws StateException when the file is wrong or a step failed; then nothing is changed
     */
    public static List<String> apply(LiveBridge bridge, String yaml, boolean dryRun) {
        Marked root = Marked.read(yaml);
        keys(root, TOP);
        if (dryRun) {
            try {
                bridge.together(
                        () -> {
                            List<String> words = new DeclaredState(bridge).run(root, false);
                            throw new Told(words);
                        });
            } catch (Told told) {
                return told.words;
            }
        }
        return bridge.together(() -> new DeclaredState(bridge).run(root, true));
    }

    /** Ends a dry run, so that what it had to make to look further is undone. */
    private static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> words;

        Told(List<String> words) {
            this.words = words;
        }
    }

    private List<String> run(Marked root, boolean real) {
        Map<String, Marked> parts = root.map();
        List<String> words = new ArrayList<>();
        if (parts.containsKey("features")) {
            parts.get("features").map().forEach(this::featureList);
        }
        if (parts.containsKey("packages")) {
            parts.get("packages").map().forEach(this::hostingPackage);
        }
        flush(words, true);
        Map<String, Marked> accounts =
                parts.containsKey("accounts") ? parts.get("accounts").map() : Map.of();
        accounts.forEach(this::account);
        // A dry run makes accounts and packages, which the transaction undoes, but touches no home.
        flush(words, true);
        accounts.forEach(this::contents);
        try (HomeUndo undo = real ? HomeUndo.of(bridge.homes(), touched) : HomeUndo.NONE) {
            flush(words, real);
            undo.keep();
        }
        return words;
    }

    private void flush(List<String> words, boolean real) {
        for (Step step : steps) {
            words.add(step.account() + ": " + step.words());
            if (real) {
                step.run();
            }
        }
        steps.clear();
    }

    private void featureList(String name, Marked list) {
        keys(list, List.of("off"));
        Set<String> off = new LinkedHashSet<>();
        if (list.map().containsKey("off")) {
            list.map().get("off").list().forEach(item -> off.add(item.text()));
        }
        boolean there = bridge.features().names().contains(name);
        if (!there || !bridge.features().off(name).equals(off)) {
            step(
                    "features",
                    (there ? "~ " : "+ ") + name,
                    list,
                    () -> bridge.features().save(name, off));
        }
    }

    private void hostingPackage(String name, Marked given) {
        keys(given, List.of("features", "limits"));
        Map<String, Marked> fields = given.map();
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        if (fields.containsKey("limits")) {
            fields.get("limits").map().forEach((key, value) -> limit(limits, key, value));
        }
        String features =
                fields.containsKey("features") ? fields.get("features").text() : "default";
        HostingPackage wanted = new HostingPackage(name, features, limits);
        boolean there = bridge.plans().find(name).isPresent();
        if (!there || !bridge.plans().find(name).orElseThrow().equals(wanted)) {
            step(
                    "packages",
                    (there ? "~ " : "+ ") + name,
                    given,
                    () -> bridge.plans().save(wanted));
        }
    }

    private static void limit(Map<Limit, Long> limits, String key, Marked value) {
        Limit limit =
                Limit.named(key)
                        .orElseThrow(
                                () ->
                                        new StateException(
                                                value, "there is no limit “" + key + "”."));
        if (value.text().matches("[0-9]{1,12}")) {
            limits.put(limit, Long.valueOf(value.text()));
        } else if (!value.text().equals("unlimited")) {
            throw new StateException(value, "a limit is a number or unlimited.");
        }
    }

    private void account(String name, Marked given) {
        List<String> known = new ArrayList<>(PLAIN);
        Kinds.ALL.forEach(kind -> known.add(kind.name()));
        keys(given, known);
        Map<String, Marked> fields = given.map();
        Account present = bridge.accounts().find(name).orElse(null);
        if (present == null) {
            Marked domain = fields.get("domain");
            if (domain == null) {
                throw new StateException(given, "the new account “" + name + "” needs a “domain”.");
            }
            step(name, "+ account", given, () -> bridge.accounts().create(name, domain.text()));
        } else if (fields.containsKey("domain")
                && !fields.get("domain").text().equals(present.domain())) {
            throw new StateException(
                    fields.get("domain"),
                    "the main domain of “" + name + "” is " + present.domain() + ".");
        }
        Marked plan = fields.get("package");
        if (plan != null
                && (present == null || !bridge.plans().of(name).name().equals(plan.text()))) {
            step(
                    name,
                    "~ package " + plan.text(),
                    plan,
                    () -> bridge.plans().assign(name, plan.text()));
        }
    }

    /** The steps for what an account has: first what goes, the other way round, then what comes. */
    private void contents(String name, Marked given) {
        AccountCalls calls = new AccountCalls(bridge, name);
        List<Step> removals = new ArrayList<>();
        List<Step> additions = new ArrayList<>();
        given.map()
                .forEach(
                        (key, value) ->
                                Kinds.ALL.stream()
                                        .filter(kind -> kind.name().equals(key))
                                        .forEach(kind -> check(kind, value)));
        for (Kind kind : Kinds.ALL) {
            Marked wanted = given.map().get(kind.name());
            if (wanted != null) {
                compare(calls, kind, wanted, removals, additions);
            }
        }
        java.util.Collections.reverse(removals);
        steps.addAll(removals);
        steps.addAll(additions);
        if (!removals.isEmpty() || !additions.isEmpty()) {
            touched.add(name);
        }
    }

    private static void check(Kind kind, Marked value) {
        if (!kind.fields().isEmpty() && !kind.name().equals("files")) {
            value.map().values().forEach(item -> keys(item, List.copyOf(kind.fields())));
        }
    }

    private static void compare(
            AccountCalls calls,
            Kind kind,
            Marked wanted,
            List<Step> removals,
            List<Step> additions) {
        Map<String, Map<String, String>> present = kind.reader().read(calls);
        Map<String, Marked> items = items(kind, wanted);
        if (kind.closed()) {
            for (Map.Entry<String, Map<String, String>> old : present.entrySet()) {
                Marked same = items.get(old.getKey());
                boolean changed = same != null && differs(kind, old.getValue(), fields(kind, same));
                if (same == null || (changed && !Kinds.CHANGERS.containsKey(kind.name()))) {
                    removals.add(
                            new Step(
                                    calls.account(),
                                    "- " + kind.name() + " " + old.getKey(),
                                    same == null ? wanted : same,
                                    () ->
                                            kind.remover()
                                                    .write(calls, old.getKey(), old.getValue())));
                }
            }
        }
        items.forEach(
                (item, value) -> {
                    Map<String, String> fields = fields(kind, value);
                    Map<String, String> old = present.get(item);
                    boolean same =
                            kind.name().equals("files")
                                    ? FilesOfHome.same(calls, item, fields.getOrDefault("text", ""))
                                    : old != null && !differs(kind, old, fields);
                    Kind.Writer changer = old == null ? null : Kinds.CHANGERS.get(kind.name());
                    if (!same && changer != null) {
                        additions.add(
                                new Step(
                                        calls.account(),
                                        "~ " + kind.name() + " " + item,
                                        value,
                                        () -> changer.write(calls, item, fields)));
                    } else if (!same) {
                        additions.add(
                                new Step(
                                        calls.account(),
                                        "+ " + kind.name() + " " + item,
                                        value,
                                        () -> kind.adder().write(calls, item, fields)));
                    }
                });
    }

    private static boolean differs(Kind kind, Map<String, String> old, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .filter(field -> !kind.secrets().contains(field.getKey()))
                .anyMatch(field -> !field.getValue().equals(old.get(field.getKey())));
    }

    private static Map<String, Marked> items(Kind kind, Marked wanted) {
        Map<String, Marked> items = new LinkedHashMap<>();
        if (kind.fields().isEmpty()) {
            wanted.list().forEach(item -> items.put(item.text().strip(), item));
        } else {
            items.putAll(wanted.map());
        }
        return items;
    }

    private static Map<String, String> fields(Kind kind, Marked item) {
        Map<String, String> fields = new HashMap<>();
        if (kind.name().equals("files")) {
            fields.put("text", item.text());
        } else if (!kind.fields().isEmpty()) {
            item.map().forEach((key, value) -> fields.put(key, value.text()));
        }
        return fields;
    }

    private void step(String account, String words, Marked at, Runnable work) {
        steps.add(new Step(account, words, at, work));
    }

    private static void keys(Marked map, List<String> known) {
        for (Map.Entry<String, Marked> entry : map.map().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new StateException(
                        entry.getValue(),
                        "“"
                                + entry.getKey()
                                + "” is not known here; known are "
                                + String.join(", ", known)
                                + ".");
            }
        }
    }
}
