package org.livebridge.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that bring what an account has to what a file wants. */
final class Comparison {
    private final AccountCalls calls;
    private final List<Step> removals = new ArrayList<>();
    private final List<Step> additions = new ArrayList<>();

    Comparison(AccountCalls calls) {
        this.calls = calls;
    }

    /** First what goes, the other way round, then what comes. */
    List<Step> steps() {
        List<Step> all = new ArrayList<>(removals);
        Collections.reverse(all);
        all.addAll(additions);
        return all;
    }

    /** Compares what there is of one kind. */
    void add(Kind kind, Marked wanted) {
        Map<String, Map<String, String>> present = kind.reader().read(calls);
        Map<String, Marked> items = Items.of(kind, wanted);
        if (kind.closed()) {
            present.forEach((name, old) -> goes(kind, wanted, items.get(name), name, old));
        }
        items.forEach((name, value) -> comes(kind, value, name, present.get(name)));
    }

    private void goes(
            Kind kind, Marked all, @Nullable Marked same, String name, Map<String, String> old) {
        boolean stays =
                same != null
                        && (kind.changer() != null
                                || kind.likeness()
                                        .test(calls, name, old, Items.fields(kind, same)));
        if (!stays) {
            removals.add(
                    step(
                            "- ",
                            kind,
                            name,
                            same == null ? all : same,
                            () -> kind.remover().write(calls, name, old)));
        }
    }

    private void comes(Kind kind, Marked value, String name, @Nullable Map<String, String> old) {
        Map<String, String> fields = Items.fields(kind, value);
        if (kind.likeness().test(calls, name, old, fields)) {
            return;
        }
        Kind.Writer changer = old == null ? null : kind.changer();
        Kind.Writer writer = changer == null ? kind.adder() : changer;
        additions.add(
                step(
                        changer == null ? "+ " : "~ ",
                        kind,
                        name,
                        value,
                        () -> writer.write(calls, name, fields)));
    }

    private Step step(String sign, Kind kind, String name, Marked at, Runnable work) {
        return new Step(calls.account(), sign + kind.name() + " " + name, at, work);
    }
}
