package org.livebridge.state;

import java.util.ArrayList;
import java.util.EnumMap;
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
        root.mustKnow(TOP);
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
        list.mustKnow(List.of("off"));
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
        given.mustKnow(List.of("features", "limits"));
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
        given.mustKnow(known);
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

    private void contents(String name, Marked given) {
        Map<String, Marked> fields = given.map();
        for (Kind kind : Kinds.ALL) {
            Marked wanted = fields.get(kind.name());
            if (wanted != null) {
                Items.check(kind, wanted);
            }
        }
        Comparison comparison = new Comparison(new AccountCalls(bridge, name));
        for (Kind kind : Kinds.ALL) {
            Marked wanted = fields.get(kind.name());
            if (wanted != null) {
                comparison.add(kind, wanted);
            }
        }
        List<Step> found = comparison.steps();
        steps.addAll(found);
        if (!found.isEmpty()) {
            touched.add(name);
        }
    }

    private void step(String account, String words, Marked at, Runnable work) {
        steps.add(new Step(account, words, at, work));
    }
}
