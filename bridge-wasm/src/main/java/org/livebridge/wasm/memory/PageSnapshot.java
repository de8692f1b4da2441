package org.livebridge.wasm.memory;

/** Pages of a memory at one moment; never written again, so any thread may share them. */
public final class PageSnapshot {
    private final byte[][] pages;

    PageSnapshot(byte[][] pages) {
        this.pages = pages;
    }

    byte[][] pages() {
        return pages;
    }

    /** How many pages of 64 KB it holds. */
    public int size() {
        return pages.length;
    }
}
