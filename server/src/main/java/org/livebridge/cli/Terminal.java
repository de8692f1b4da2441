package org.livebridge.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal that a person sits at, if there is one. */
final class Terminal {
    private Terminal() {}

    /** The terminal; empty when standard input or output is redirected. */
    static Optional<Console> attached() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
