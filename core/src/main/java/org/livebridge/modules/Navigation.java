package org.livebridge.modules;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The installed pages, as the frame around a page links to them. Thread-safe. */
public final class Navigation {
    private static final int MOST = 500;

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /**
     * A link.
     *
     * @param key the application's key, as {@code header(title, key)} names it
     * @param path without the security token, beginning with a slash
     */
    public record Entry(String key, String title, String path) {}

    /** Adds a link; more than 500 are left out. */
    public void add(Entry entry) {
        if (entries.size() < MOST) {
            entries.add(entry);
        }
    }

    /** The links in the order added. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
