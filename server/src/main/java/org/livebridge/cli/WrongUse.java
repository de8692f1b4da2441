package org.livebridge.cli;

/** Thrown when a command is used wrongly: one sentence for the person, exit status 2. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }

    /** What {@code reading} gives; its IllegalArgumentException is a wrong use. */
    static <T> T unless(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(String.valueOf(wrong.getMessage()));
        }
    }
}
