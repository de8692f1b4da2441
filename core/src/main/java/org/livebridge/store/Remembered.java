package org.livebridge.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was found in the store, for the next calls, until any process commits a change. Only what
 * was found is kept. Thread-safe.
 */
public final class Remembered<V> {
    private static final int MOST = 10_000;

    private final Database database;
    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();

    /** Remembers what {@code database} holds. */
    public Remembered(Database database) {
        this.database = database;
    }

    private record Entry<V>(V value, ChangeMark.Mark mark) {}

    /** The value under {@code key}, read by {@code search} when it is not known. */
    public Optional<V> find(String key, Supplier<Optional<V>> search) {
        if (database.isChanging()) {
            return search.get();
        }
        // Before the search: a change during it makes the entry worthless, as it must.
        ChangeMark.Mark mark = database.mark();
        Entry<V> known = entries.get(key);
        if (known != null && known.mark.isSame(mark)) {
            return Optional.of(known.value);
        }
        Optional<V> found = search.get();
        if (found.isEmpty()) {
            entries.remove(key);
        } else {
            if (entries.size() >= MOST) {
                entries.clear();
            }
            entries.put(key, new Entry<>(found.get(), mark));
        }
        return found;
    }

    /** The same for what is always there. */
    public V of(String key, Supplier<V> search) {
        return find(key, () -> Optional.of(search.get())).orElseThrow();
    }
}
