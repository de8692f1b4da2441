package org.livebridge.perl;

/** JSON::PP's options as its own bits. */
final class JsonOptions {
    static final int ASCII = 1;
    static final int LATIN1 = 1 << 1;
    static final int UTF8 = 1 << 2;
    static final int INDENT = 1 << 3;
    static final int CANONICAL = 1 << 4;
    static final int SPACE_BEFORE = 1 << 5;
    static final int SPACE_AFTER = 1 << 6;
    static final int ALLOW_NONREF = 1 << 7;
    static final int SHRINK = 1 << 8;
    static final int ESCAPE_SLASH = 1 << 16;

    /** Ours, not JSON::PP's: a scalar that has a text is a text, as JSON::XS takes it. */
    static final int TEXT_STAYS_TEXT = 1 << 24;

    private static final int KNOWN =
            ASCII
                    | LATIN1
                    | UTF8
                    | INDENT
                    | CANONICAL
                    | SPACE_BEFORE
                    | SPACE_AFTER
                    | ALLOW_NONREF
                    | SHRINK
                    | ESCAPE_SLASH
                    | TEXT_STAYS_TEXT;

    private final int bits;

    JsonOptions(int bits) {
        this.bits = bits;
    }

    boolean has(int option) {
        return (bits & option) != 0;
    }

    /** Whether the host can do what they ask for. */
    boolean known() {
        return (bits & ~KNOWN) == 0;
    }
}
