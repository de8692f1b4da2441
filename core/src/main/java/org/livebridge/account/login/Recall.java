package org.livebridge.account.login;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.livebridge.store.Database;

/**
 * What was found in the store, for the next requests: until this process changes anything, and a
 * second at most, since other processes change things too. Only what was found is kept.
 * Thread-safe.
 */
final class Recall<V> {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 10_000;

    private final Database database;
    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();

    Recall(Database database) {
        this.database = database;
    }

    private record Entry<V>(V value, long writes, long time) {}

    /** The value under {@code key}, read by {@code search} when it is not known. */
    Optional<V> of(String key, Supplier<Optional<V>> search) {
        // Before the search: a change during it makes the entry worthless, as it must.
        long writes = database.writes();
        long now = System.nanoTime();
        Entry<V> known = entries.get(key);
        if (known != null && known.writes == writes && now - known.time < NANOS) {
            return Optional.of(known.value);
        }
        Optional<V> found = search.get();
        if (found.isEmpty()) {
            entries.remove(key);
        } else {
            if (entries.size() >= MOST) {
                entries.clear();
            }
            entries.put(key, new Entry<>(found.get(), writes, now));
        }
        return found;
    }
}
