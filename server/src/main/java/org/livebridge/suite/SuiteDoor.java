package org.livebridge.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Language;

/** A way into the product that suites go through. */
interface SuiteDoor {

    /** The name that tables print. */
    String name();

    /** Why the door cannot be used on this machine; empty when it can. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** The language of the scripts that it runs; empty for a door that takes calls only. */
    default Optional<Language> language() {
        return Optional.empty();
    }

    /** Whether an empty hash may come back as an empty list. */
    default boolean emptyIsEmpty() {
        return false;
    }

    /** Why the door cannot take this case; empty when it can. */
    default Optional<String> refusal(SuiteCase tested) {
        return Optional.empty();
    }

    /** An expected answer as this door can show it. */
    default @Nullable Object seen(@Nullable Object expected) {
        return expected;
    }

    /** The answer to a call: what stands inside {@code cpanelresult}. */
    @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall call, Path data)
            throws IOException;

    /** What a script prints and its exit status. */
    default Printed run(LiveBridge bridge, Caller caller, String code, Path data)
            throws IOException {
        throw new UnsupportedOperationException(name() + " runs no scripts");
    }

    /** The outcome of a script. */
    record Printed(String output, String messages, int status) {}
}
