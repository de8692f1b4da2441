package org.livebridge.api;

import java.util.Optional;

/** The three generations of the API that an old script mixes. */
public enum ApiFamily {
    /** Ordered arguments, a text as the answer. */
    API1("api1", "1"),
    /** Named arguments, a list of rows as the answer. */
    API2("api2", "2"),
    /** Named arguments, {@code status}, {@code data} and {@code errors} as the answer. */
    UAPI("uapi", "uapi");

    private final String label;
    private final String wireName;

    ApiFamily(String label, String wireName) {
        this.label = label;
        this.wireName = wireName;
    }

    /** The name people use: {@code api1}, {@code api2}, {@code uapi}. */
    public String label() {
        return label;
    }

    /**
     * The {@code apiversion} of a LiveAPI action: {@code 1}, {@code 2}, {@code uapi} (liveapi.md
     * 1.5).
     */
    public String wireName() {
        return wireName;
    }

    /** The family that a LiveAPI action's {@code apiversion} names; {@code 3} is UAPI too (1.6). */
    public static Optional<ApiFamily> fromWire(String version) {
        return switch (version) {
            case "1" -> Optional.of(API1);
            case "2" -> Optional.of(API2);
            case "3", "uapi" -> Optional.of(UAPI);
            default -> Optional.empty();
        };
    }
}
