package org.livebridge.php;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets the entry that was least recently used. Not thread-safe. */
final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** A map of at most {@code most} entries. */
    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
